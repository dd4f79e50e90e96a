import type { Answer } from './answers.js'

/**
 * Tells good answers from others by what the contract says in words, knowing nothing of how the library reads them:
 * written by hand, over plain JSON.
 */

type Fields = Record<string, unknown>
type Test = (value: unknown) => boolean

const none = Symbol('no answer')

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return none
  }
}

/** The body of an answer that HTTP calls good, or that there is none. */
function bodyOf({ status, body }: Answer): unknown {
  return status < 200 || status > 299 ? none : parse(body)
}

const isText: Test = (value) => typeof value === 'string'
const isName: Test = (value) => typeof value === 'string' && value.length > 0
const isBoolean: Test = (value) => value === true || value === false
const isWithin =
  (least: number, most: number): Test =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most
const isCount: Test = (value) => isWithin(0, Number.MAX_SAFE_INTEGER)(value) && Number.isInteger(value)
const isTime = isWithin(0, Number.MAX_SAFE_INTEGER)
const isPercent = isWithin(0, 100)
const isInstant = isWithin(0, 8.64e15)
const orNull =
  (test: Test): Test =>
  (value) =>
    value === null || test(value)
const isOneOf =
  (...values: unknown[]): Test =>
  (value) =>
    values.includes(value)
const isShort =
  (most: number): Test =>
  (value) =>
    isName(value) && String(value).length <= most

const isLink: Test = (value) => {
  if (typeof value !== 'string' || value.trim() === '') return false
  const anchor = document.createElement('a')
  anchor.href = value
  return anchor.protocol === 'http:' || anchor.protocol === 'https:'
}
const isWebLink: Test = (value) =>
  isLink(value) && /^https?:\/\//i.test(String(value)) && String(value).length <= 2000

function has(value: unknown, tests: Record<string, Test>): value is Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const own = new Map(Object.entries(value))
  return Object.entries(tests).every(([name, test]) => own.has(name) && test(own.get(name)))
}
const record =
  (tests: Record<string, Test>): Test =>
  (value) =>
    has(value, tests)
const list =
  (test: Test, least = 0, most = Number.POSITIVE_INFINITY): Test =>
  (value) =>
    Array.isArray(value) && value.length >= least && value.length <= most && value.every(test)

const isDate = orNull(record({ raw: isText, at: orNull(isWithin(-8.64e15, 8.64e15)), timeZone: isText }))
const kinds = [
  'annotations',
  'callsToAction',
  'forms',
  'endScreens',
  'questions',
  'comments',
  'reactions',
  'replies',
] as const

/** What the report of a video says. */
export interface Report {
  pageLoads: number
  plays: number
  viewers: number
  averageWatchRate: number
  actions: Record<(typeof kinds)[number] | 'total', number>
  watchRate: { percent: number; count: number }[]
  popularRegion: string | null
  playsInPopularRegion: number | null
}

/** The report that was given, or null where none was. */
export function readReport(answer: Answer): Report | null {
  const body = bodyOf(answer)
  const isReport = has(body, {
    videoId: isName,
    pageLoads: isCount,
    plays: isCount,
    viewers: isCount,
    averageWatchRate: isPercent,
    actions: record({ total: isCount, ...Object.fromEntries(kinds.map((kind) => [kind, isCount])) }),
    watchRate: list(record({ percent: isOneOf(0, 25, 50, 75, 100), count: isCount })),
    popularRegion: orNull(isText),
    playsInPopularRegion: orNull(isCount),
  })
  if (!isReport) return null
  const report = body as unknown as Report
  // One bar for each share, or the same share would be told twice.
  return new Set(report.watchRate.map(({ percent }) => percent)).size === report.watchRate.length
    ? report
    : null
}

export interface Row {
  id: string
  videoId: string
  email: string | null
  name: string | null
  percentPlayed: number
  views: number
  title: string
  durationMs: number | null
  [field: string]: unknown
}
export interface RowPage {
  rows: Row[]
  page: number
  hasMore: boolean
}

const isViewer = record({
  videoId: isName,
  email: orNull(isText),
  name: orNull(isText),
  ip: orNull(isText),
  lastViewed: isDate,
  location: orNull(isText),
  device: orNull(isText),
  os: orNull(isText),
  browser: orNull(isText),
  referrer: orNull(isText),
  percentPlayed: isPercent,
  views: isCount,
})
const videoFields: Record<string, Test> = {
  id: isName,
  token: isText,
  title: isText,
  createdAt: isDate,
  durationMs: orNull(isTime),
  thumbnailUrl: orNull(isLink),
  shareThumbnailUrl: orNull(isLink),
  shareUrl: isLink,
  embedUrl: isLink,
}

/** The page of viewers or videos that was given, or null: one of another number is none either. */
export function readRows(answer: Answer, of: 'viewers' | 'videos', asked: number): RowPage | null {
  const body = bodyOf(answer)
  const isRow = of === 'viewers' ? isViewer : record(videoFields)
  const isPage = has(body, { rows: list(isRow), page: isOneOf(asked), hasMore: isBoolean })
  return isPage ? (body as unknown as RowPage) : null
}

/** The title of the video that was given, or null. */
export function readTitle(answer: Answer): string | null {
  const body = bodyOf(answer)
  return has(body, videoFields) ? String(body.title) : null
}

/** Who a row is about. People without an address are told apart by all that is known of them. */
export function whoIs(row: Row, of: 'viewers' | 'videos'): string {
  if (of === 'videos') return row.id
  const known = row.email === null ? ['ip', 'device', 'os', 'browser', 'location', 'referrer', 'name'] : []
  return JSON.stringify([row.videoId, row.email?.toLowerCase(), ...known.map((field) => row[field])])
}

/** What is told of some days as a whole. */
export interface Days {
  pageLoads: number
  plays: number
  viewers: number
  averageWatchRate: number
}

const isDay: Test = (value) => {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(typeof value === 'string' ? value : '') ?? []
  const at = new Date(0)
  at.setUTCFullYear(Number(year), Number(month) - 1, Number(date))
  return at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(date)
}

/** The figures of some days that were given, or null. */
export function readDays(answer: Answer): Days | null {
  const body = bodyOf(answer)
  const figures = { pageLoads: isCount, plays: isCount }
  const isGood = has(body, {
    ...{ ...figures, videoId: isName, from: isDay, to: isDay, viewers: isCount, averageWatchRate: isPercent },
    days: list(record({ ...figures, day: isDay, watchedMs: isTime })),
  })
  return isGood ? (body as unknown as Days) : null
}

export interface Curve {
  durationMs: number
  plays: number
  reached: number[]
  replays: number[]
}

/** The retention that was given, or null. */
export function readCurve(answer: Answer): Curve | null {
  const body = bodyOf(answer)
  const isCurve = has(body, {
    videoId: isName,
    durationMs: isTime,
    plays: isCount,
    reached: list(isCount, 1),
    replays: list(isCount),
  })
  if (!isCurve) return null
  const curve = body as unknown as Curve
  const fits =
    curve.reached.length === curve.replays.length && curve.reached.every((count) => count <= curve.plays)
  return fits ? curve : null
}

export interface Visits {
  viewings: { percentPlayed: number; watchedMs: number; passes: [number, number][]; actions: unknown[] }[]
}

/** The visits of a viewer that were given, or null. */
export function readVisits(answer: Answer): Visits | null {
  const body = bodyOf(answer)
  const isPass: Test = (value) =>
    list(isTime, 2, 2)(value) && Array.isArray(value) && Number(value[0]) <= Number(value[1])
  const isVisits = has(body, {
    videoId: isName,
    email: isName,
    durationMs: isTime,
    viewings: list(
      record({
        id: isName,
        startedAt: isInstant,
        percentPlayed: isPercent,
        watchedMs: isTime,
        passes: list(isPass),
        device: orNull(isText),
        location: orNull(isText),
        actions: list(record({ kind: isOneOf(...kinds), atMs: orNull(isTime), occurredAt: isInstant })),
      }),
    ),
  })
  return isVisits ? (body as unknown as Visits) : null
}

const isInteractions = record({
  callToAction: orNull(record({ text: isShort(200), url: isWebLink, startMs: isTime })),
  annotations: list(
    record({ id: isShort(64), text: isShort(200), url: isWebLink, startMs: isTime, endMs: isTime }),
  ),
  form: orNull(
    record({
      title: isShort(200),
      button: isShort(200),
      startMs: isTime,
      fields: list(isOneOf('firstName', 'lastName', 'email', 'phone'), 1),
    }),
  ),
  poll: orNull(
    record({
      id: isShort(64),
      question: isShort(200),
      startMs: isTime,
      options: list(record({ id: isShort(64), text: isShort(200) }), 2, 8),
    }),
  ),
  endScreen: orNull(
    record({
      title: isText,
      videos: list(
        record({
          videoId: isName,
          title: isText,
          shareUrl: isWebLink,
          thumbnailUrl: orNull(isLink),
          durationMs: orNull(isTime),
        }),
      ),
    }),
  ),
  comments: isBoolean,
  reactions: list(isShort(16), 0, 8),
  actionUrl: isWebLink,
  conversationUrl: isWebLink,
})

/** How the video stands by the answer, or null where it does not say. */
export function readStanding(answer: Answer): { status: string; title: string } | null {
  if (answer.status === 410) return { status: 'gone', title: '' }
  const body = parse(answer.body)
  if (answer.status === 403 && has(body, { status: isOneOf('private') }))
    return { status: 'private', title: '' }
  if (answer.status < 200 || answer.status > 299) return null
  if (has(body, { status: isOneOf('gone', 'private') })) return { status: String(body.status), title: '' }
  if (has(body, { status: isOneOf('recording', 'processing', 'failed'), title: isText })) {
    return { status: String(body.status), title: String(body.title) }
  }
  const isReady = has(body, {
    status: isOneOf('ready'),
    title: isText,
    videoId: isName,
    token: isName,
    durationMs: isTime,
    posterUrl: isLink,
    sources: list(record({ url: isLink, type: isText })),
    downloadUrl: isLink,
    beatUrl: orNull(isLink),
  })
  if (!isReady) return null
  const mayDo = Object.hasOwn(body, 'interactions') ? body.interactions : null
  return orNull(isInteractions)(mayDo) ? { status: 'ready', title: String(body.title) } : null
}

/** Whether there is a stream for this person, or null where the answer does not say. */
export function readLive(answer: Answer): boolean | null {
  const body = bodyOf(answer)
  const may = ['importUrl', 'importFile', 'updateVideo', 'deleteVideo', 'interactions', 'webhook', 'activity']
  const further = [
    'retention',
    'periods',
    'timeline',
    'viewerSort',
    'viewerSearch',
    'videoSearch',
    'viewerNames',
  ]
  const known: Record<string, Test> = Object.fromEntries(may.map((name) => [name, isBoolean]))
  if (!has(body, { ...known, audience: isName, person: isName })) return null
  if (!further.every((name) => !Object.hasOwn(body, name) || isBoolean(body[name]))) return null
  return body.activity === true
}

/** The id of the event that a frame tells; `bad` where it is none that was agreed, null where it tells no event. */
export function readFrame(text: string): { id: string } | 'bad' | null {
  const body = parse(text)
  if (
    has(body, { type: isOneOf('ping', 'gap') }) ||
    has(body, { type: isOneOf('hello'), audience: isName })
  ) {
    return null
  }
  if (!has(body, { type: isOneOf('event') })) return 'bad'
  if (Object.hasOwn(body, 'past') && body.past !== true) return 'bad'
  const base: Record<string, Test> = {
    id: isName,
    occurredAt: isInstant,
    video: record({
      id: isName,
      title: orNull(isText),
      thumbnailUrl: orNull(isLink),
      shareUrl: orNull(isLink),
    }),
    person: orNull(record({ email: orNull(isText), name: orNull(isText) })),
  }
  const ofKinds: Record<string, Test>[] = [
    { type: isOneOf('VideoPlayedSessions'), percentPlayed: isPercent },
    { type: isOneOf('VideoCreated') },
    { type: isOneOf('VideoCTA'), url: orNull(isLink) },
    { type: isOneOf('VideoLeadGenaration'), phone: orNull(isText) },
    { type: isOneOf('VideoAnnotation'), text: orNull(isText), url: orNull(isLink), atMs: orNull(isTime) },
  ]
  const isKind = ofKinds.some((kind) => has(body.event, { ...base, ...kind }))
  return isKind ? { id: String((body.event as Fields).id) } : 'bad'
}
