import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { noInteractions } from 'react-hippo-video/contract'
import {
  adminGrant,
  analystGrant,
  createActivityHub,
  createHippoServer,
  type HippoGrant,
  type HippoServerOptions,
  viewerGrant,
} from 'react-hippo-video/server'
import { routes } from '../../../src/server/routes.js'
import { credentials, type FakeApi, startFakeApi } from './fakeApi.js'

let api: FakeApi
beforeAll(async () => {
  api = await startFakeApi()
})
beforeEach(() => {
  api.calls.length = 0
})
afterAll(() => api[Symbol.asyncDispose]())

const grants = {
  viewer: viewerGrant('ada'),
  listed: viewerGrant('cleo', ['988']),
  analyst: analystGrant('eve'),
  admin: adminGrant('eve'),
  ownAdmin: { ...adminGrant('ada'), videos: 'own' },
  maskedAdmin: { ...adminGrant('eve'), pii: false },
  member: { ...viewerGrant('cleo', []), member: true },
  nothing: { subject: 'ada', can: [], videos: 'all', pii: true },
} satisfies Record<string, HippoGrant>
type Who = keyof typeof grants

/** Video 988 is ada’s, 989 is ben’s; their recordings are 5988 and 5989. */
interface Row {
  call: string
  path: string
  body?: unknown
  may: Who[]
}

const everybody: Who[] = ['viewer', 'listed', 'analyst', 'admin', 'ownAdmin', 'maskedAdmin', 'member']
const makers: Who[] = ['viewer', 'listed', 'admin', 'ownAdmin', 'maskedAdmin', 'member']
const over988: Who[] = ['viewer', 'listed', 'admin', 'ownAdmin', 'maskedAdmin']
const readers988: Who[] = [...over988, 'analyst']
const over989: Who[] = ['admin', 'maskedAdmin']
const readers989: Who[] = [...over989, 'analyst']
const creation = { config: { camera: true }, idempotencyKey: 'key-1' }
const file = { name: 'a.mp4', type: 'video/mp4', bytes: 12, idempotencyKey: 'key-1' }
const webhook = { url: 'https://app.example.com/hooks', events: ['VideoCTA'] }

/** A call that every row of the table is about: one’s own and another’s where an id is in the path. */
function both(call: string, own: Who[], other: Who[], body?: unknown, parameter?: string): Row[] {
  const isAsset = call.includes('recordings/*')
  return [
    ['988', own],
    ['989', other],
  ].map(([id, may]) => {
    const path = call.split(' ')[1]?.replace('*', `${isAsset ? '5' : ''}${String(id)}`) ?? ''
    return { call, path: parameter ? `${path}?${parameter}=${String(id)}` : path, body, may: may as Who[] }
  })
}

const table: Row[] = [
  { call: 'POST recordings', path: 'recordings', body: creation, may: makers },
  ...both('POST recordings/*/ticket', over988, over989, {}),
  ...both('POST recordings/*/finish', over988, over989, { bytes: 12, durationMs: 10 }),
  ...both('POST recordings/*/submit', over988, over989, {}),
  ...both('DELETE recordings/*', over988, over989),
  {
    call: 'POST imports/url',
    path: 'imports/url',
    body: { url: 'https://media.example.org/a.mp4', idempotencyKey: 'k' },
    may: makers,
  },
  { call: 'POST imports/file', path: 'imports/file', body: file, may: makers },
  ...both('GET imports/*', over988, over989),
  ...both('DELETE imports/*', over988, over989),
  ...both('GET reports/*', readers988, readers989),
  ...both('GET reports/*/retention', readers988, readers989),
  ...both('GET reports/*/period', readers988, readers989, undefined, 'from=2026-01-01&to=2026-01-31&x'),
  ...both('GET viewers', ['analyst', 'admin', 'ownAdmin', 'maskedAdmin'], readers989, undefined, 'videoId'),
  {
    call: 'GET viewers',
    path: 'viewers?leadEmail=lead-1@example.com',
    may: ['admin', 'ownAdmin'],
  },
  // What is found, and who stands before whom, would tell what masked rows hide.
  { call: 'GET viewers', path: 'viewers?videoId=988&search=lead', may: ['admin', 'ownAdmin'] },
  { call: 'GET viewers', path: 'viewers?videoId=988&sort=name', may: ['admin', 'ownAdmin'] },
  {
    call: 'GET viewers',
    path: 'viewers?videoId=988&sort=views',
    may: ['analyst', 'admin', 'ownAdmin', 'maskedAdmin'],
  },
  ...both(
    'GET viewers/timeline',
    ['admin', 'ownAdmin'],
    ['admin'],
    undefined,
    'email=lead-1@example.com&videoId',
  ),
  {
    call: 'DELETE viewers',
    path: 'viewers?leadEmail=lead-1@example.com',
    may: ['admin', 'maskedAdmin'],
  },
  { call: 'GET videos', path: 'videos', may: everybody },
  ...both('GET videos/*', readers988, readers989),
  ...both('POST videos/*', over988, over989, { title: 'New' }),
  ...both('DELETE videos/*', over988, over989),
  ...both('POST videos/*/restore', over988, over989, {}),
  ...both('GET videos/*/interactions', readers988, readers989),
  ...both('POST videos/*/interactions', over988, over989, noInteractions),
  ...both('POST videos/*/pass', over988, over989, { email: 'lead-1@example.com' }),
  ...both('POST videos/*/own-pass', [...readers988, 'member'], [...readers989, 'member'], {}),
  { call: 'GET webhook', path: 'webhook', may: ['admin'] },
  { call: 'POST webhook', path: 'webhook', body: webhook, may: ['admin'] },
  { call: 'DELETE webhook', path: 'webhook', may: ['admin'] },
  { call: 'POST webhook/test', path: 'webhook/test', body: {}, may: ['admin'] },
  { call: 'GET webhook/deliveries', path: 'webhook/deliveries', may: ['admin'] },
  {
    call: 'POST webhook/deliveries/*/replay',
    path: 'webhook/deliveries/delivery-1/replay',
    body: {},
    may: ['admin'],
  },
  { call: 'GET activity', path: 'activity', may: everybody },
  { call: 'GET capabilities', path: 'capabilities', may: [...everybody, 'nothing'] },
]

async function statusOf(row: Row, options: Partial<HippoServerOptions>): Promise<number> {
  const server = createHippoServer({
    credentials,
    baseUrl: api.url,
    activity: createActivityHub(),
    ...options,
  })
  const [method = ''] = row.call.split(' ')
  const stop = new AbortController()
  const response = await server(
    new Request(`https://app.example.com/api/hippo/${row.path}`, {
      method,
      signal: stop.signal,
      headers: {
        'x-hippo-client': '1',
        origin: 'https://app.example.com',
        'content-type': 'application/json',
      },
      ...(row.body === undefined ? {} : { body: JSON.stringify(row.body) }),
    }),
  )
  stop.abort()
  await response.body?.cancel()
  return response.status
}

test('has a row for every route, and no other', () => {
  const named = new Set(table.map((row) => row.call))
  expect([...named].sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort())
})

describe.each(Object.keys(grants) as Who[])('the grant %s', (who) => {
  test.each(table)('$call: $path', async (row) => {
    const status = await statusOf(row, { authorize: () => grants[who] })
    expect(row.may.includes(who) ? [200, 204] : [403]).toContain(status)
  })
})

describe.each([
  ['nobody', 401, { authorize: () => null }],
  ['no authorize', 403, {}],
] as const)('%s', (_, expected, options) => {
  test.each(table)('$call: $path', async (row) => {
    expect(await statusOf(row, options)).toBe(expected)
    expect(api.calls).toEqual([])
  })
})

test('what is refused reaches no route of the API but the look at whose it is', async () => {
  for (const row of table.filter(({ may }) => !may.includes('viewer'))) {
    await statusOf(row, { authorize: () => grants.viewer })
  }
  expect(api.calls.filter(({ method, path }) => method !== 'GET' || !/\/video\/\d+$/.test(path))).toEqual([])
})
