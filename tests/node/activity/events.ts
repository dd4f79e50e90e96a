import type { KnownWebhookEvent, WebhookEvent } from 'react-hippo-video/contract'
import { createHippoRest } from 'react-hippo-video/server'
import type { Account } from '../../../src/server/accounts.js'
import { createAccess } from '../../../src/server/access.js'
import type { Granted } from '../../../src/server/granted.js'
import type { HippoGrant } from '../../../src/server/grant.js'
import type { ActivityHub } from '../../../src/server/activity/hub.js'
import type { ActivityFrame } from '../../../src/contract/app/activity.js'
import { HippoError } from '../../../src/core/error.js'

/** A call to action of an invented lead. */
export function click(
  number: number,
  change: { videoId?: string; email?: string | null; occurredAt?: number | null } = {},
): KnownWebhookEvent {
  const { videoId = '988', email = `lead-${number}@example.com`, occurredAt = 1_000_000 + number } = change
  return {
    type: 'VideoCTA',
    id: 'subscription-1',
    occurredAt,
    accountId: '1',
    raw: { anything: number },
    video: {
      id: videoId,
      title: `Video ${videoId}`,
      thumbnailUrl: null,
      shareUrl: `https://video.example.com/video/play/${videoId}`,
      embedUrl: null,
      durationMs: 60_000,
      downloadUrl: 'https://video.example.com/download?signed=1',
    },
    viewer: email === null ? null : { email },
    ctaUrl: 'https://www.example.com/book',
  }
}

export const unknownEvent: WebhookEvent = {
  type: 'unknown',
  id: null,
  occurredAt: null,
  accountId: null,
  raw: {},
  name: 'VideoSomething',
}

/** Who asks, with owners of videos as an account's API would tell them. */
export function granted(
  change: Partial<HippoGrant> = {},
  owners: Record<string, string | HippoError> = {},
): Granted & { forgotten: string[]; asked: string[] } {
  const forgotten: string[] = []
  const asked: string[] = []
  const grant: HippoGrant = { subject: 'ada', can: ['activity:read'], videos: 'all', pii: true, ...change }
  const ownership = {
    ownerOf(videoId: string) {
      asked.push(videoId)
      const owner = owners[videoId]
      if (owner instanceof HippoError) return Promise.reject(owner)
      return Promise.resolve(owner ?? null)
    },
  } as Account['ownership']
  const silent = (): Promise<never> => Promise.reject(new Error('Nothing is asked here.'))
  const account: Account = {
    key: 'invented-key',
    email: 'owner@example.com',
    rest: createHippoRest({ email: 'owner@example.com', apiKey: 'invented-key' }, { fetch: silent }),
    ownership,
    capabilities: silent,
    forget: (videoId = '') => forgotten.push(videoId),
  }
  return { grant, account, access: createAccess(grant, ownership), hub: null, forgotten, asked }
}

/** Reads frames until `count` of a kind have come. */
export async function take(
  frames: AsyncIterable<ActivityFrame>,
  count: number,
  kind: ActivityFrame['type'] = 'event',
): Promise<ActivityFrame[]> {
  const taken: ActivityFrame[] = []
  let left = count
  for await (const frame of frames) {
    taken.push(frame)
    if (frame.type === kind) left -= 1
    if (left === 0) break
  }
  return taken
}

/** The mail addresses of the events among frames. */
export function emails(frames: readonly ActivityFrame[]): (string | null)[] {
  return frames.flatMap((frame) => (frame.type === 'event' ? [frame.event.person?.email ?? null] : []))
}

/** Publishes clicks one after the other. */
export async function publish(hub: ActivityHub, ...numbers: number[]): Promise<void> {
  for (const number of numbers) await hub.publish(click(number))
}
