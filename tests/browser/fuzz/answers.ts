import * as fc from 'fast-check'

/** What a server answers to one question. */
export interface Answer {
  status: number
  type: string
  body: string
  headers: Record<string, string>
}

/** Stands in a body for JSON that no JavaScript value is written as: `-0`, `1e999`, `NaN`. */
const rawMark = '\u0001raw:'
const raw = (json: string): string => `${rawMark}${json}`

/** The JSON of a body, with what stands for raw JSON put in. */
function write(body: unknown): string {
  const text = JSON.stringify(body) ?? ''
  return text.replace(/"\\u0001raw:((?:[^"\\]|\\.)*)"/g, (_, json: string) => String(JSON.parse(`"${json}"`)))
}

const host = 'http://127.0.0.1:9'
const words = fc.constantFrom(
  'Amara Okafor',
  'Quarterly review',
  'مراجعة الربع الأول',
  '\u202Ereversed\u202C',
  '\u200B\u200D\uFEFF',
  '👩‍👩‍👧 Zoë \u0301\u0301\u0301',
  '\uD800',
  '<img src=x onerror=alert(1)>',
  '{video} {person} {{x}}',
  '__proto__',
  'constructor',
  ' NA ',
  '   ',
  'word '.repeat(200),
  'amara.okafor@example.com',
  '@',
  '192.XXX.2.XXX',
)
const text = fc.oneof(
  { weight: 3, arbitrary: words },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }) },
)
const maybeText = fc.oneof(fc.constant(null), fc.constant(''), text)
const count = fc.oneof(
  fc.nat({ max: 2000 }),
  fc.constantFrom<unknown>(0, 1, Number.MAX_SAFE_INTEGER, raw('-0'), raw('1E3'), raw('2.0')),
)
const percent = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.constantFrom<unknown>(0, 100, 0.001, 99.999, 1e-300, raw('-0')),
)
const ms = fc.oneof(fc.integer({ min: 1, max: 10_000_000 }), fc.constantFrom<unknown>(1, 999.5, 86_400_000))
const instant = fc.oneof(
  fc.integer({ min: 1_500_000_000_000, max: 1_900_000_000_000 }),
  fc.constantFrom(1, 8.64e15, 253_402_300_799_999),
)
const date = fc.oneof(
  fc.constant(null),
  fc.record({
    raw: fc.constantFrom('31/12/2018 02:23 AM', '31/02/2019 01:00 AM', ''),
    at: fc.oneof(fc.constant(null), instant, fc.constantFrom(-1, -8.64e15)),
    timeZone: fc.constantFrom('UTC', 'Europe/Amsterdam', 'Nowhere/At_All'),
  }),
)
const link = fc.constantFrom(`${host}/play/a`, `${host}/b?c=d#e`, '/video/play/f')
const maybeLink = fc.option(link, { nil: null })
/** Few, so that they repeat. */
const id = fc.constantFrom('1', '22', '333', '9007199254740993', 'é', '../up')

const report = fc.record({
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
  watchRate: fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .array(count, { minLength: 5, maxLength: 5 })
        .map((counts) => counts.map((each, at) => ({ percent: at * 25, count: each }))),
    },
    fc.array(fc.record({ percent: fc.constantFrom(0, 25, 50, 75, 100, 33), count }), { maxLength: 8 }),
  ),
  popularRegion: maybeText,
  playsInPopularRegion: fc.option(count, { nil: null }),
})

const viewer = fc.record({
  videoId: id,
  email: fc.oneof(
    fc.constant(null),
    fc.constantFrom('amara.okafor@example.com', 'AMARA.okafor@example.com', 'b@example.org'),
    text,
  ),
  name: maybeText,
  ip: maybeText,
  lastViewed: date,
  location: maybeText,
  device: fc.oneof(maybeText, fc.constantFrom('DESKTOP', 'mobile')),
  os: maybeText,
  browser: maybeText,
  referrer: fc.oneof(maybeText, fc.constantFrom('javascript:alert(1)', `${host}/from`)),
  percentPlayed: percent,
  views: count,
})

const video = fc.record({
  id,
  token: fc.string(),
  title: fc.oneof(fc.constant(''), text),
  createdAt: date,
  durationMs: fc.option(ms, { nil: null }),
  thumbnailUrl: maybeLink,
  shareThumbnailUrl: maybeLink,
  shareUrl: link,
  embedUrl: link,
})

function pageOf(row: fc.Arbitrary<unknown>, page: number): fc.Arbitrary<unknown> {
  const few = fc.array(row, { maxLength: 6 })
  // The same people told apart by their names alone: as many as no page should have.
  const many = fc
    .tuple(row, fc.integer({ min: 300, max: 1500 }))
    .map(([one, length]) =>
      Array.from({ length }, (_, at) => ({ ...Object(one), id: `n${at}`, email: `n${at}@example.com` })),
    )
  return fc.record({
    rows: fc.oneof({ weight: 120, arbitrary: few }, { weight: 1, arbitrary: many }),
    page: fc.oneof({ weight: 20, arbitrary: fc.constant(page) }, fc.constantFrom(1, 2, 7)),
    hasMore: fc.boolean(),
  })
}

const retention = fc
  .tuple(
    fc.nat({ max: 1000 }),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 50 })), {
      minLength: 1,
      maxLength: 60,
    }),
    fc.oneof(ms, fc.constant(0)),
    fc.oneof({ weight: 30, arbitrary: fc.constant(1) }, fc.constant(200)),
  )
  .map(([plays, slices, durationMs, times]) => {
    const all = Array.from({ length: times }, () => slices).flat()
    return {
      videoId: '1',
      durationMs,
      plays,
      reached: all.map(([share]) => Math.floor(share * plays)),
      replays: all.map(([, again]) => again),
    }
  })

/** February has no thirtieth; the other days are days. */
const day = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom('2026-03-14', '2024-02-29', '0001-01-01', '9999-12-31') },
  fc.constantFrom('2026-02-30', '2026-3-14', '2026-03-14T00:00:00Z'),
)
const period = fc.record({
  ...{ videoId: id, from: day, to: day, pageLoads: count, plays: count, viewers: count },
  averageWatchRate: percent,
  days: fc.array(fc.record({ day, pageLoads: count, plays: count, watchedMs: ms }), { maxLength: 3 }),
})

const timeline = fc.record({
  videoId: id,
  email: text,
  durationMs: fc.oneof(ms, fc.constant(0)),
  viewings: fc.array(
    fc.record({
      id,
      startedAt: instant,
      percentPlayed: percent,
      watchedMs: ms,
      passes: fc.array(
        fc
          .tuple(fc.nat({ max: 1e6 }), fc.nat({ max: 1e6 }))
          .map(([one, other]) => (one < other ? [one, other] : [other, one])),
        { maxLength: 5 },
      ),
      device: maybeText,
      location: maybeText,
      actions: fc.array(
        fc.record({
          kind: fc.constantFrom('annotations', 'comments', 'reactions'),
          atMs: fc.option(ms, { nil: null }),
          occurredAt: fc.constantFrom(1_700_000_000_000, 1_700_000_000_001),
        }),
        { maxLength: 4 },
      ),
    }),
    { maxLength: 5 },
  ),
})

const shortText = fc.constantFrom('Book a call', 'مرحبا', '👍', '<b>')
const interactions = fc.record({
  callToAction: fc.option(fc.record({ text: shortText, url: link, startMs: ms }), { nil: null }),
  annotations: fc.array(fc.record({ id, text: shortText, url: link, startMs: ms, endMs: ms }), {
    maxLength: 3,
  }),
  form: fc.option(
    fc.record({
      title: shortText,
      button: shortText,
      startMs: ms,
      fields: fc.subarray(['firstName', 'lastName', 'email', 'phone']),
    }),
    { nil: null },
  ),
  poll: fc.option(
    fc.record({
      id,
      question: shortText,
      startMs: ms,
      options: fc.array(fc.record({ id, text: shortText }), { maxLength: 4 }),
    }),
    { nil: null },
  ),
  endScreen: fc.constant(null),
  comments: fc.boolean(),
  reactions: fc.array(shortText, { maxLength: 3 }),
  actionUrl: fc.constant(`${host}/action`),
  conversationUrl: fc.constant(`${host}/conversation`),
})
const playback = fc.oneof(
  fc.record({ status: fc.constantFrom('recording', 'processing', 'failed', 'gone', 'private'), title: text }),
  fc.record(
    {
      status: fc.constant('ready'),
      title: fc.oneof(fc.constant(''), text),
      videoId: id,
      token: id,
      durationMs: ms,
      posterUrl: link,
      sources: fc.array(fc.record({ url: link, type: fc.constantFrom('video/mp4', 'text/html', '') }), {
        maxLength: 4,
      }),
      downloadUrl: link,
      beatUrl: fc.constant(null),
      interactions: fc.option(interactions, { nil: null }),
    },
    {
      requiredKeys: [
        'status',
        'title',
        'videoId',
        'token',
        'durationMs',
        'posterUrl',
        'sources',
        'downloadUrl',
        'beatUrl',
      ],
    },
  ),
)

const activityBase = {
  id: fc.oneof(id, fc.uuid()),
  occurredAt: instant,
  video: fc.record({ id, title: maybeText, thumbnailUrl: maybeLink, shareUrl: maybeLink }),
  person: fc.option(fc.record({ email: maybeText, name: maybeText }), { nil: null }),
}
const activityEvent = fc.oneof(
  fc.record({ ...activityBase, type: fc.constant('VideoPlayedSessions'), percentPlayed: percent }),
  fc.record({ ...activityBase, type: fc.constant('VideoCreated') }),
  fc.record({ ...activityBase, type: fc.constant('VideoCTA'), url: maybeLink }),
  fc.record({ ...activityBase, type: fc.constant('VideoLeadGenaration'), phone: maybeText }),
  fc.record({
    ...activityBase,
    type: fc.constant('VideoAnnotation'),
    text: maybeText,
    url: maybeLink,
    atMs: fc.option(ms, { nil: null }),
  }),
)
const frame = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('event'), event: activityEvent }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('ping', 'gap') }) },
)

const odd: readonly unknown[] = [
  null,
  true,
  '',
  '0',
  '12',
  ' NA ',
  'javascript:alert(1)',
  'data:text/html,x',
  [],
  {},
  [[[[[[[[]]]]]]]],
  [0],
  { toString: 0, valueOf: 0, length: 1e9 },
  { length: 0 },
  -1,
  0.5,
  101,
  1e308,
  -1e308,
  2 ** 53,
  8.64e15 + 1,
  raw('-0'),
  raw('1e999'),
  raw('-1e999'),
  raw('1e-999'),
  raw('{"__proto__":{"plays":3,"rows":[],"page":1,"hasMore":false}}'),
  raw('NaN'),
]

/** A body in which up to three values were replaced, removed, doubled or joined by strange neighbours. */
function mutated(body: unknown): fc.Arbitrary<unknown> {
  const paths: (string | number)[][] = []
  const walk = (value: unknown, path: (string | number)[]): void => {
    if (paths.length > 400) return
    if (path.length > 0) paths.push(path)
    if (Array.isArray(value)) for (const [at, each] of value.entries()) walk(each, [...path, at])
    else if (value !== null && typeof value === 'object') {
      for (const [key, each] of Object.entries(value)) walk(each, [...path, key])
    }
  }
  walk(body, [])
  if (paths.length === 0) return fc.constantFrom(...odd)
  const change = fc.record({
    path: fc.constantFrom(...paths),
    value: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...odd) }, fc.jsonValue({ maxDepth: 6 })),
    how: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'double', 'neighbour'),
  })
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
    const copy: unknown = structuredClone(body)
    for (const { path, value, how } of changes) {
      let parent: unknown = copy
      for (const key of path.slice(0, -1)) parent = (Object(parent) as Record<string | number, unknown>)[key]
      if (parent === null || typeof parent !== 'object') continue
      const last = path.at(-1) ?? ''
      const at = parent as Record<string | number, unknown>
      if (how === 'remove') delete at[last]
      else if (how === 'double' && Array.isArray(parent)) parent.push(structuredClone(at[last]))
      else if (how === 'neighbour' && !Array.isArray(parent))
        at['constructor' as string] = structuredClone(value)
      else at[last] = structuredClone(value)
    }
    return copy
  })
}

const json = 'application/json'
const types = fc.constantFrom(json, json, json, 'text/html', 'text/plain', 'application/octet-stream', '')

function told(body: string, status = 200, type = json): Answer {
  return { status, type, body, headers: {} }
}

const envelope = fc.oneof(
  fc.record({
    error: fc.record(
      {
        code: fc.oneof(
          fc.constantFrom(
            'unauthorized',
            'not_found',
            'rate_limited',
            'maintenance',
            'screen_denied',
            'toString',
          ),
          text,
        ),
        message: text,
        status: fc.constantFrom<unknown>(404, 0, -1, 1e308, null, 'x'),
        retryable: fc.constantFrom<unknown>(true, false, 'yes'),
        retryAfterMs: fc.constantFrom<unknown>(null, 0, 1, 60_000, 1e308, -5, 'soon', raw('-0')),
        hint: maybeText,
      },
      { requiredKeys: ['code'] },
    ),
  }),
  fc.jsonValue(),
)

/** What is no answer at all: pages of others, half of one, nothing. */
function broken(body: string): fc.Arbitrary<Answer> {
  return fc.oneof(
    fc.nat({ max: Math.max(1, body.length - 1) }).map((end) => told(body.slice(0, end))),
    fc
      .constantFrom(
        '',
        ' ',
        '<!doctype html><title>Sign in</title><h1>0</h1>',
        'null',
        '0',
        '"0"',
        '[]',
        'undefined',
        '\0',
      )
      .chain((text_) => types.map((type) => told(text_, 200, type))),
    fc.constantFrom(204, 205).map((status) => told('', status)),
    fc.constantFrom(201, 206, 299).map((status) => told(`${body}}`, status)),
    fc.constantFrom(`[${body}]`, `{"data":${body}}`, `${body}${body}`).map((text_) => told(text_)),
    fc.constant(told(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)),
    fc
      .tuple(
        fc.constantFrom(
          301,
          302,
          307,
          400,
          401,
          403,
          404,
          408,
          409,
          410,
          418,
          422,
          429,
          451,
          500,
          502,
          503,
          504,
          599,
        ),
        fc.oneof(envelope.map(write), fc.constantFrom('', '<h1>0</h1>', 'null', body)),
        types,
        fc.constantFrom<Record<string, string>>(
          {},
          { 'retry-after': '0' },
          { 'retry-after': 'x' },
          { 'retry-after': '99999999999' },
        ),
      )
      .map(([status, text_, type, headers]) => ({ status, body: text_, type, headers })),
  )
}

function answerOf(body: fc.Arbitrary<unknown>): fc.Arbitrary<Answer> {
  return body.chain((valid) => {
    const good = write(valid)
    return fc.oneof(
      { weight: 4, arbitrary: types.map((type) => told(good, 200, type)) },
      { weight: 4, arbitrary: mutated(valid).map((each) => told(write(each))) },
      { weight: 2, arbitrary: broken(good) },
    )
  })
}

const capabilities = {
  importUrl: true,
  importFile: true,
  updateVideo: true,
  deleteVideo: true,
  interactions: true,
  webhook: true,
  activity: true,
  audience: 'everybody',
  person: 'somebody',
}

/** The stream of what happens: what it begins with, its frames one by one, and whether it then ends. */
export interface StreamAnswer {
  capabilities: Answer
  head: Answer
  frames: string[]
  ends: boolean
}

const stream: fc.Arbitrary<StreamAnswer> = fc.record({
  capabilities: fc.oneof(
    { weight: 5, arbitrary: fc.constant(told(write(capabilities))) },
    { weight: 1, arbitrary: fc.constant(told(write({ ...capabilities, activity: false }))) },
    { weight: 1, arbitrary: answerOf(fc.constant(capabilities)) },
  ),
  head: fc.oneof(
    { weight: 8, arbitrary: fc.constant(told('', 200, 'text/event-stream')) },
    { weight: 2, arbitrary: broken(write(capabilities)) },
  ),
  frames: fc
    .array(
      fc.oneof(
        { weight: 8, arbitrary: frame.map(write) },
        { weight: 1, arbitrary: frame.chain(mutated).map(write) },
        { weight: 1, arbitrary: fc.constantFrom('', '0', '{', 'null', '[]', '{"type":"hullo"}') },
      ),
      { maxLength: 6 },
    )
    .map((frames) => [write({ type: 'hello', audience: 'everybody' })].concat(frames)),
  ends: fc.boolean(),
})

/** What one round of questions is answered with: one answer, or a list's two pages, for each component. */
export interface Round {
  report: Answer
  video: Answer
  viewers: [Answer, Answer]
  lead: [Answer, Answer]
  library: [Answer, Answer]
  /** To a new title. */
  rename: Answer
  /** Of the last days, and of those before them. */
  periods: [Answer, Answer]
  retention: Answer
  timeline: Answer
  playback: Answer
  activity: StreamAnswer
}

function pages(row: fc.Arbitrary<unknown>): fc.Arbitrary<[Answer, Answer]> {
  const apart = fc.tuple(answerOf(pageOf(row, 1)), answerOf(pageOf(row, 2)))
  // A second page that is the first once more, under its own number.
  const same = pageOf(row, 1).map((first): [Answer, Answer] => [
    told(write({ ...Object(first), hasMore: true })),
    told(write({ ...Object(first), page: 2 })),
  ])
  return fc.oneof({ weight: 8, arbitrary: apart }, { weight: 1, arbitrary: same })
}

/** Rounds of answers; each component is asked one question, and lists a second one where the first has more. */
export const rounds: fc.Arbitrary<Round> = fc.record({
  report: answerOf(report),
  video: answerOf(video),
  viewers: pages(viewer),
  lead: pages(viewer),
  library: pages(video),
  rename: answerOf(video),
  // Often the same twice, or hardly anything would be the same.
  periods: fc.oneof(
    fc.tuple(answerOf(period), answerOf(period)),
    period.map((both): [Answer, Answer] => [told(write(both)), told(write(both))]),
  ),
  retention: answerOf(retention),
  timeline: answerOf(timeline),
  playback: answerOf(playback),
  activity: stream,
})
