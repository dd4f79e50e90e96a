import { randomUUID } from 'node:crypto'
import type {
  Beat,
  HelloAnswer,
  HelloInput,
  Pass,
  VideoInteractions,
  ViewerAction,
} from 'react-hippo-video/contract'
import type { SandboxOptions } from '../../src/index.js'
import { createRecording } from '../../src/recordings/create.js'
import { call } from '../core/client.js'
import { origin, watched, type Watched } from '../viewing/watched.js'

/** One viewing whose viewer does things. */
export interface Visit {
  sessionId: string
  ticket: string
  act(action: ViewerAction, id?: string): Promise<Response>
  beat(passes: Pass[], more?: Partial<Beat>): Promise<Response>
  /** Address of the call to action, as the player makes it. */
  ctaUrl(clickId?: string): string
}

export interface Interactive extends Watched {
  /** A second ready video, on the end screen of the first. */
  nextId: string
  settings: VideoInteractions
  save(settings: Partial<VideoInteractions>): Promise<Response>
  visit(input?: Partial<HelloInput>, headers?: Record<string, string>): Promise<Visit>
  ctaUrl(query?: string): string
  /** The report's counters that are above nought, by their wire names. */
  actions(): Promise<Record<string, number>>
}

export const ownersPage = 'https://shop.example.com/offer?from=video'

/** A running sandbox with a video in which everything may be done. */
export async function interactive(options: SandboxOptions = {}): Promise<Interactive> {
  const sandbox = await watched(options)
  const { services, url, videoId } = sandbox
  const next = await createRecording(services, {
    config: {},
    title: 'What comes next',
    idempotencyKey: randomUUID(),
  })
  await services.db
    .updateTable('video')
    .set({ state: 'ready', duration_ms: 5000 })
    .where('id', '=', next.video.videoId)
    .execute()
  const settings: VideoInteractions = {
    callToAction: { text: 'See the offer', url: ownersPage, startMs: 2000 },
    annotations: [
      { id: 'a1', text: 'Our docs', url: 'https://docs.example.com/', startMs: 0, endMs: 3000 },
      { id: 'a2', text: 'Prices', url: 'https://shop.example.com/prices', startMs: 3000, endMs: 5000 },
    ],
    form: {
      title: 'Who are you?',
      button: 'Go on',
      startMs: 0,
      fields: ['firstName', 'lastName', 'email', 'phone'],
    },
    poll: {
      id: 'p1',
      question: 'Was it clear?',
      startMs: 6000,
      options: [
        { id: 'yes', text: 'Yes' },
        { id: 'no', text: 'No' },
      ],
    },
    endScreen: { title: 'Watch next', videoIds: [next.video.videoId] },
    comments: true,
    reactions: ['👍', '🎉'],
  }
  const save: Interactive['save'] = (changed) =>
    call(sandbox, 'POST', `/api/v1/me/video/${videoId}/interactions`, {
      interactions: { ...settings, ...changed },
    })
  const saved = await save({})
  if (!saved.ok) throw new Error(`Saving the settings answered ${saved.status}: ${await saved.text()}`)
  const post = (path: string, body: unknown): Promise<Response> =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain;charset=UTF-8', origin },
      body: JSON.stringify(body),
    })
  return {
    ...sandbox,
    nextId: next.video.videoId,
    settings,
    save,
    ctaUrl: (query = '') => `${url}/video/cta/${videoId}${query}`,
    async actions() {
      const answer = await sandbox.api(`/api/v1/me/video/reports/${videoId}`)
      return moved((await answer.json()) as { actions: Record<string, number> })
    },
    async visit(input = {}, headers = {}) {
      const sessionId = input.sessionId ?? randomUUID()
      const answer = await sandbox.hello(
        { visitorId: `browser of ${sessionId}`, ...input, sessionId },
        headers,
      )
      const { ticket } = (await answer.json()) as HelloAnswer
      let sequence = 0
      return {
        sessionId,
        ticket,
        act: (action, id = randomUUID()) => post('/actions', { sessionId, ticket, id, action }),
        beat: (passes, more = {}) =>
          post('/beats', {
            sessionId,
            ticket,
            sequence: ++sequence,
            played: true,
            passes,
            durationMs: 8000,
            positionMs: 0,
            ended: false,
            final: false,
            ...more,
          }),
        ctaUrl: (clickId = randomUUID()) =>
          `${url}/video/cta/${videoId}?${new URLSearchParams({ s: sessionId, t: ticket, c: clickId }).toString()}`,
      }
    },
  }
}

/** The counters of a report that are above nought. */
function moved(report: { actions: Record<string, number> }): Record<string, number> {
  return Object.fromEntries(Object.entries(report.actions).filter(([, count]) => count > 0))
}

/** A press on the call to action, not followed. */
export function press(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
  return fetch(url, { method, redirect: 'manual', headers: { 'user-agent': person, ...headers } })
}

export const person =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36'
