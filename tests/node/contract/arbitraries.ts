import * as fc from 'fast-check'
import { parseHippoDate } from 'react-hippo-video/contract'

/** Text that means something to Hippo: not blank and not its word for nothing. */
export const text = fc.string({ minLength: 1 }).filter((value) => value.trim() !== '' && value !== ' NA ')
export const maybe = fc.option(text, { nil: null })
export const count = fc.nat()
export const percent = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.double({ min: 0.001, max: 100, noNaN: true }),
)
export const id = fc.oneof(
  fc.nat().map(String),
  fc.constantFrom('007', '1e3', '-5', '9007199254740993'),
  text,
)
export const page = fc.integer({ min: 1, max: 1_000_000 })
export const link = fc.webUrl({ withQueryParameters: true, withFragments: true })
export const maybeLink = fc.option(link, { nil: null })
const ms = fc.nat({ max: 1e9 })
const maybeMs = fc.option(ms, { nil: null })
const date = fc.option(
  fc
    .oneof(fc.constantFrom('31/12/2018 02:23 AM', '07 Jan 2019 - 12:57PM', '31/02/2019 01:00 AM'), text)
    .map((raw) => parseHippoDate(raw)),
  { nil: null },
)

export const config = fc.record({
  screen: fc.boolean(),
  camera: fc.boolean(),
  microphone: fc.boolean(),
  systemAudio: fc.boolean(),
  resolution: fc.constantFrom(1080, 720, 480, 360),
  separateLayer: fc.boolean(),
  initiator: fc.string(),
})

export const report = fc.record({
  videoId: id,
  pageLoads: count,
  plays: count,
  viewers: count,
  averageWatchRate: percent,
  actions: fc.record({
    total: count,
    annotations: count,
    callsToAction: count,
    forms: count,
    endScreens: count,
    questions: count,
    comments: count,
    reactions: count,
    replies: count,
  }),
  watchRate: fc
    .tuple(count, count, count, count, count)
    .map((counts) =>
      ([0, 25, 50, 75, 100] as const).map((percent, at) => ({ percent, count: counts[at] ?? 0 })),
    ),
  popularRegion: maybe,
  playsInPopularRegion: fc.option(count, { nil: null }),
})

const viewer = fc.record({
  videoId: id,
  email: maybe,
  name: maybe,
  ip: maybe,
  lastViewed: date,
  location: maybe,
  device: maybe,
  os: maybe,
  browser: maybe,
  referrer: maybeLink,
  percentPlayed: percent,
  views: count,
})
export const viewerPage = fc.record({
  rows: fc.array(viewer, { maxLength: 10 }),
  page,
  hasMore: fc.boolean(),
})

export const video = fc.record({
  id,
  token: fc.string(),
  title: fc.oneof(text, fc.constant('')),
  createdAt: date,
  durationMs: maybeMs,
  thumbnailUrl: maybeLink,
  shareThumbnailUrl: maybeLink,
  shareUrl: link,
  embedUrl: link,
  owner: fc.option(fc.string(), { nil: null }),
  assetId: fc.option(id, { nil: null }),
})
export const videoPage = fc.record({ rows: fc.array(video, { maxLength: 20 }), page, hasMore: fc.boolean() })

export const importAnswer = fc.record({
  videoId: id,
  shareUrl: link,
  embedUrl: link,
  thumbnailPreviewUrl: link,
})

const shared = {
  assetId: id,
  token: text,
  previewUrl: link,
  embedUrl: link,
  thumbnailUrl: link,
  thumbnailPlayUrl: link,
}
const ticket = fc.record({ token: text, expiresAt: count })
export const created = fc.record({
  video: fc.record({ ...shared, videoId: id, recordedUrl: link }),
  uploadUrl: link,
  ticket,
})
export { ticket }
export const finished = fc.record({ bytes: count })
export const submitted = fc.record({ durationMs: maybeMs })
export const createRequest = fc.record(
  {
    config,
    idempotencyKey: fc.string({ minLength: 1, maxLength: 200 }),
    title: fc.string({ maxLength: 500 }),
    owner: fc.string({ maxLength: 200 }),
  },
  { requiredKeys: ['config', 'idempotencyKey'] },
)
export const finishRequest = fc.record({ assetId: id, bytes: count, durationMs: ms })
export const assetRequest = fc.record(
  { assetId: id, title: fc.string({ maxLength: 500 }) },
  { requiredKeys: ['assetId'] },
)

const nothing = fc.constantFrom(
  'record_started',
  'record_paused',
  'record_resumed',
  'record_stopped',
  'record_aborted',
  'video_cancelled',
  'source_uploaded',
)
export const event = fc.oneof(
  fc.record({ type: nothing }),
  fc.record({
    type: fc.constant('record_initiated'),
    video: fc.record({ ...shared, videoId: fc.option(id, { nil: null }), recordedUrl: link }),
  }),
  fc.record({
    type: fc.constant('record_error'),
    reason: fc.constantFrom('NOTHING_RECORDED', 'NETWORK_ERROR', 'PREPROCESS_FAILED', 'NO_DATA_AVAILABLE'),
    detail: fc.string(),
  }),
  fc.record({ type: fc.constant('video_submitted'), durationMs: maybeMs }),
  fc.record({ type: fc.constant('import_progress'), operation: fc.constant('started') }),
  fc.record({ type: fc.constant('import_progress'), operation: fc.constant('uploading'), percent }),
  fc.record({
    type: fc.constant('import_complete'),
    video: fc.record({ ...shared, videoId: fc.option(id, { nil: null }), shareUrl: link, durationMs: ms }),
  }),
  fc.record({ type: fc.constant('import_failed'), reason: fc.string() }),
)

/** JSON in which any one value has been replaced, removed, or joined by a hostile neighbour. */
export function mutated(body: unknown): fc.Arbitrary<unknown> {
  const paths: (string | number)[][] = []
  const walk = (value: unknown, path: (string | number)[]): void => {
    paths.push(path)
    if (Array.isArray(value)) value.forEach((each, at) => walk(each, [...path, at]))
    else if (value !== null && typeof value === 'object') {
      for (const [key, each] of Object.entries(value)) walk(each, [...path, key])
    }
  }
  walk(body, [])
  const hostile = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>(
      undefined,
      null,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      -1,
      1e308,
      2 ** 53,
      '',
      ' NA ',
      '-1',
      '1e999',
      '31/02/2019 01:00 AM',
      'javascript:alert(1)',
      [],
      {},
      JSON.parse('{"__proto__":{"id":1},"constructor":1,"toString":2}'),
    ),
  )
  return fc.tuple(fc.constantFrom(...paths), hostile, fc.boolean()).map(([path, value, remove]) => {
    if (path.length === 0) return value
    const copy = structuredClone(body)
    let parent = copy as Record<string | number, unknown>
    for (const key of path.slice(0, -1)) parent = parent[key] as Record<string | number, unknown>
    const last = path[path.length - 1]!
    if (remove) delete parent[last]
    else parent[last] = value
    return copy
  })
}
