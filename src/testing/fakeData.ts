import type { CallOptions } from '../client/types.js'
import type { Capabilities } from '../contract/app/capabilities.js'
import type { ImportState } from '../contract/app/imports.js'
import type { PeriodReport, Retention, ViewerTimeline } from '../contract/app/insights.js'
import type { VideoInteractions } from '../contract/app/interactions.js'
import type { WebhookDelivery, WebhookEndpoint } from '../contract/app/webhookSettings.js'
import type { LibraryVideo, Page, VideoReport, ViewerProfile } from '../contract/types.js'
import { HippoError } from '../core/error.js'

/** Name of a call, as `calls`, `fail` and `before` see it. */
export type FakeCallName =
  | 'recordings.create'
  | 'recordings.renewTicket'
  | 'recordings.finish'
  | 'recordings.submit'
  | 'recordings.discard'
  | 'reports.get'
  | 'reports.retention'
  | 'reports.period'
  | 'viewers.list'
  | 'viewers.timeline'
  | 'videos.list'
  | 'videos.get'
  | 'videos.update'
  | 'videos.remove'
  | 'videos.restore'
  | 'videos.interactions'
  | 'videos.saveInteractions'
  | 'videos.pass'
  | 'videos.ownPass'
  | 'imports.fromUrl'
  | 'imports.fromFile'
  | 'imports.get'
  | 'imports.cancel'
  | 'webhook.get'
  | 'webhook.save'
  | 'webhook.remove'
  | 'webhook.test'
  | 'webhook.deliveries'
  | 'webhook.replay'
  | 'activity.stream'
  | 'capabilities'

/** One call that a fake client was asked for. */
export interface FakeCall {
  name: FakeCallName
  args: readonly unknown[]
}

/** What a fake client answers with. */
export interface FakeData {
  reports: VideoReport[]
  retentions: Retention[]
  /** A period that is not among them is made up as it is asked for; of a video that nobody has opened it is empty. */
  periods: PeriodReport[]
  /** A viewer who is not among them gets the fixture's viewings, if they are one of `viewers`. */
  timelines: ViewerTimeline[]
  viewers: ViewerProfile[]
  videos: LibraryVideo[]
  capabilities: Capabilities
  /** By video id. */
  interactions: Record<string, VideoInteractions>
  /** By video id: what `imports.get` says next. */
  imports: Record<string, ImportState>
  endpoint: WebhookEndpoint | null
  deliveries: WebhookDelivery[]
}

/** Answers one call of a fake client, or fails as it was told. */
export type FakeAnswer = <T>(
  name: FakeCallName,
  args: unknown[],
  call: CallOptions | undefined,
  make: () => T,
) => Promise<T>

/** One page of a list. */
export function pageOf<Row>(rows: Row[], page: number, size: number): Page<Row> {
  const start = (page - 1) * size
  return { rows: rows.slice(start, start + size), page, hasMore: start + size < rows.length }
}

/** What was looked for, or `not_found`. */
export function found<T>(value: T | undefined, videoId: string): T {
  if (value) return value
  throw new HippoError('not_found', `There is no video ${videoId}.`, { status: 404 })
}

/** Refuses what the fake backend is told not to be able to, as a real one does. */
export function needAble(data: FakeData, capability: BackendCapability, what: string): void {
  if (data.capabilities[capability]) return
  throw new HippoError(
    capability.endsWith('Sort') || capability.endsWith('Search') ? 'invalid_request' : 'not_found',
    what,
  )
}

type BackendCapability = 'retention' | 'periods' | 'timeline' | 'viewerSort' | 'viewerSearch' | 'videoSearch'
