import {
  type AccountVideo,
  encodeErrorBody,
  encodePeriodReport,
  encodeRetention,
  encodeVideo,
  encodeViewerTimeline,
  noInteractions,
  type WebhookDelivery,
} from 'react-hippo-video/contract'
import { periodReportFixture, retentionFixture, viewerTimelineFixture } from 'react-hippo-video/testing'

type Answer = [status: number, body: unknown]
type Body = Record<string, unknown>

const fine = { status: 200, code: 200 }
const delivery: WebhookDelivery = {
  id: 'delivery-1',
  event: 'VideoCTA',
  state: 'delivered',
  createdAt: 1_900_000_000_000,
  nextAttemptAt: null,
  attempts: [{ at: 1_900_000_000_000, durationMs: 12, status: 200, error: null }],
}
const endpoint = {
  url: 'https://app.example.com/hooks',
  events: ['VideoCTA'],
  state: 'active',
  previousSecretUntil: null,
  createdAt: 1_900_000_000_000,
}

const at = (kind: string): string => `https://video.example.com/${kind}/token-2001`
const created = {
  ...fine,
  video_id: 2001,
  asset_id: 7001,
  token: 'token-2001',
  preview_url: at('video/preview'),
  recorded_url: at('video/play'),
  embed_url: at('video/embed'),
  thumbnail_url: at('thumbnails'),
  thumbnail_play_url: at('thumbnails'),
  upload_url: 'https://video.example.com/files',
  upload_ticket: 'invented-ticket',
  upload_ticket_expires_at: 1_900_000_000_000,
}
const imported = {
  ...fine,
  video_id: 2000,
  share_url: 'https://video.example.com/video/play/token-2000',
  embed_url: 'https://video.example.com/video/embed/token-2000',
  thumbnail_preview: 'https://video.example.com/previews/token-2000.gif',
}

const answers: Record<string, (id: string, body: Body) => unknown> = {
  'POST /video/import': () => imported,
  'POST /video/import/file': () => created,
  'GET /video/import/*': (videoId) => ({ ...fine, import: { status: 'processing', videoId } }),
  'DELETE /video/import/*': () => fine,
  'POST /video/*/pass': (id, body) => ({
    ...fine,
    pass: `pass-${id}-${String(body.viewer_email)}-${String(body.member)}`,
    expires_at: 1_900_000_000_000,
    share_url: `https://video.example.com/video/play/token-${id}?pass=x`,
  }),
  'GET /video/*/interactions': () => ({ ...fine, interactions: noInteractions }),
  'POST /video/*/interactions': (_, { interactions }) => ({ ...fine, interactions }),
  'DELETE /video/*': () => fine,
  'DELETE /viewer': () => fine,
  'GET /capabilities': () => ({
    ...fine,
    capabilities: {
      import_file: true,
      update_video: true,
      delete_video: true,
      interactions: true,
      webhook: true,
      retention: true,
      periods: true,
      timeline: true,
      viewer_sort: true,
      viewer_search: true,
      video_search: true,
    },
  }),
  'GET /video/reports/*/retention': (id) => encodeRetention(retentionFixture({ videoId: id })),
  'GET /video/reports/*/period': (id, { from, to }) =>
    encodePeriodReport(periodReportFixture({ videoId: id, from: String(from), to: String(to) })),
  'GET /video/viewer_profile/timeline': (_, { video_id, user_email }) =>
    encodeViewerTimeline(viewerTimelineFixture({ videoId: String(video_id), email: String(user_email) })),
  'GET /webhook': () => ({ ...fine, endpoint }),
  'POST /webhook': (_, { url }) => ({ ...fine, endpoint: { ...endpoint, url } }),
  'DELETE /webhook': () => ({ ...fine, endpoint: null }),
  'POST /webhook/test': () => ({ ...fine, delivery }),
  'GET /webhook/deliveries': () => ({ ...fine, rows: [delivery], page: 1, hasMore: false }),
  'POST /webhook/deliveries/*/replay': (id) => ({ ...fine, delivery: { ...delivery, id } }),
}

function changed(videos: AccountVideo[], id: string, title: unknown): Answer {
  const found = videos.find((each) => each.id === id)
  if (!found) return [404, encodeErrorBody({ code: 404, type: 'NotFound', message: 'No such video.' })]
  return [200, encodeVideo({ ...found, ...(typeof title === 'string' ? { title } : {}) })]
}

/** What our own backend answers beyond Hippo's API; null where the route is another. */
export function answerAddition(
  method: string,
  path: string,
  body: Body,
  videos: AccountVideo[],
): Answer | null {
  const below = path.replace('/api/v1/me', '')
  const change = /^\/video\/(\w+)(?:\/restore)?$/.exec(below)
  for (const [name, answer] of Object.entries(answers)) {
    const [verb, pattern = ''] = name.split(' ')
    const found = new RegExp(`^${pattern.replace('*', '(\\d+|delivery-\\d+)')}$`).exec(below)
    if (verb === method && found) return [200, answer(found[1] ?? '', body)]
  }
  return method === 'POST' && change ? changed(videos, change[1] ?? '', body.title) : null
}
