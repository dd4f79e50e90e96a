import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { noInteractions } from 'react-hippo-video/contract'
import { createClient } from 'react-hippo-video/client'
import {
  adminGrant,
  createHippoServer,
  type HippoGrant,
  type HippoServer,
  viewerGrant,
} from 'react-hippo-video/server'
import { ask, json } from './ask.js'
import { credentials, type FakeApi, startFakeApi } from './fakeApi.js'

let api: FakeApi
beforeAll(async () => {
  api = await startFakeApi()
})
beforeEach(() => {
  api.calls.length = 0
  api.override = null
})
afterAll(() => api[Symbol.asyncDispose]())

const serverFor = (grant: HippoGrant): HippoServer =>
  createHippoServer({ credentials, baseUrl: api.url, authorize: () => grant })

const clientOf = (server: HippoServer) =>
  createClient({
    endpoint: 'https://app.example.com/api/hippo',
    fetch: (url, init) => {
      const headers = new Headers(init?.headers)
      headers.set('origin', 'https://app.example.com')
      return server(new Request(String(url), { ...init, headers }))
    },
  })

/** What went to the API, without the credentials. */
function sent(): [call: string, body: Record<string, unknown>][] {
  return api.calls.map(({ method, path, body }) => {
    const { email: _email, api_key: _key, ...rest } = body
    return [`${method} ${path.replace('/api/v1/me', '')}`, rest]
  })
}

test('every call of the page’s client is understood here, and what it is told by the API', async () => {
  const client = clientOf(serverFor(adminGrant('ada')))
  const { videos, imports, webhook } = client
  expect(await videos.update('988', { title: 'New', thumbnailAtMs: 1500, access: 'signed' })).toMatchObject({
    title: 'New',
  })
  await videos.remove('988')
  expect(await videos.restore('988')).toMatchObject({ id: '988' })
  expect(await videos.interactions('988')).toEqual(noInteractions)
  const settings = { ...noInteractions, comments: true, reactions: ['👍'] }
  expect(await videos.saveInteractions('988', settings)).toEqual(settings)
  expect(await videos.pass('988', { email: 'lead-1@example.com', name: 'Lead' })).toMatchObject({
    pass: 'pass-988-lead-1@example.com-false',
    expiresAt: 1_900_000_000_000,
  })
  expect(await imports.fromUrl({ url: 'https://media.example.org/a.mp4', idempotencyKey: 'k' })).toEqual({
    videoId: '2000',
    shareUrl: 'https://video.example.com/video/play/token-2000',
    embedUrl: 'https://video.example.com/video/embed/token-2000',
    thumbnailPreviewUrl: 'https://video.example.com/previews/token-2000.gif',
  })
  const file = { name: 'a.mp4', type: 'video/mp4', bytes: 12, idempotencyKey: 'k' }
  expect(await imports.fromFile(file)).toMatchObject({ video: { assetId: '7001' } })
  expect(await imports.get('2000')).toEqual({ status: 'processing', videoId: '2000' })
  await imports.cancel('2000')
  expect(await webhook.get()).toMatchObject({ state: 'active' })
  const endpoint = { url: 'https://app.example.com/other', secret: 'a secret text', events: ['VideoCTA'] }
  expect(await webhook.save({ ...endpoint, events: ['VideoCTA', 'VideoCreated'] })).toMatchObject({
    url: endpoint.url,
  })
  await webhook.remove()
  expect(await webhook.test()).toMatchObject({ id: 'delivery-1' })
  expect((await webhook.deliveries(1)).rows).toHaveLength(1)
  expect(await webhook.replay('delivery-7')).toMatchObject({ id: 'delivery-7' })
  expect(await client.capabilities()).toMatchObject({ importUrl: true, activity: false })
  const hash = expect.stringMatching(/^[0-9a-f]{64}$/)
  expect(sent()).toEqual([
    ['POST /video/988', { title: 'New', thumbnail_at_ms: 1500, access: 'signed' }],
    ['DELETE /video/988', {}],
    ['POST /video/988/restore', {}],
    ['GET /video/988/interactions', {}],
    ['POST /video/988/interactions', { interactions: settings }],
    ['POST /video/988/pass', { viewer_email: 'lead-1@example.com', viewer_name: 'Lead', member: false }],
    [
      'POST /video/import',
      { url: 'https://media.example.org/a.mp4', title: expect.any(String), owner: 'ada', unique_id: hash },
    ],
    [
      'POST /video/import/file',
      {
        name: 'a.mp4',
        type: 'video/mp4',
        bytes: 12,
        title: expect.any(String),
        owner: 'ada',
        unique_id: hash,
      },
    ],
    ['GET /video/import/2000', {}],
    ['DELETE /video/import/2000', {}],
    ['GET /webhook', {}],
    ['POST /webhook', { url: endpoint.url, secret_key: 'a secret text', events: [6, 1] }],
    ['DELETE /webhook', {}],
    ['POST /webhook/test', {}],
    ['GET /webhook/deliveries', {}],
    ['POST /webhook/deliveries/delivery-7/replay', {}],
    ['GET /capabilities', {}],
  ])
  expect(api.calls.every(({ body, query }) => (body.api_key ?? query.api_key) === credentials.apiKey)).toBe(
    true,
  )
})

describe('one’s own import', () => {
  const url = json({ url: 'https://media.example.org/a.mp4', idempotencyKey: 'k' })

  test('by address is covered at once, before the library knows it, and nobody else’s', async () => {
    const authorize = (request: Request) => viewerGrant(request.headers.get('x-user') ?? '')
    const server = createHippoServer({ credentials, baseUrl: api.url, authorize })
    const as = (user: string, init: RequestInit = {}) => ({ ...init, headers: { 'x-user': user } })
    const { body } = await ask(server, 'POST', '/imports/url', as('cleo', url))
    const path = `/imports/${String(body.videoId)}`
    expect((await ask(server, 'GET', path, as('cleo'))).status).toBe(200)
    expect((await ask(server, 'GET', path, as('ben'))).status).toBe(403)
    expect((await ask(server, 'DELETE', path, as('ben'))).status).toBe(403)
    expect((await ask(server, 'DELETE', path, as('cleo'))).status).toBe(204)
  })

  test('of a file is a recording: its ticket, finish and discard are its subject’s', async () => {
    const authorize = (request: Request) => viewerGrant(request.headers.get('x-user') ?? '')
    const server = createHippoServer({ credentials, baseUrl: api.url, authorize })
    const as = (user: string, init: RequestInit = {}) => ({ ...init, headers: { 'x-user': user } })
    const input = { name: 'a.mp4', type: '', bytes: 12, idempotencyKey: 'k' }
    expect((await ask(server, 'POST', '/imports/file', as('cleo', json(input)))).status).toBe(200)
    const finish = json({ bytes: 12, durationMs: 0 })
    for (const [user, expected] of [
      ['ben', 403],
      ['cleo', 200],
    ] as const) {
      expect((await ask(server, 'POST', '/recordings/7001/ticket', as(user, json({})))).status).toBe(expected)
      expect((await ask(server, 'POST', '/recordings/7001/finish', as(user, finish))).status).toBe(expected)
    }
    expect((await ask(server, 'DELETE', '/recordings/7001', as('ben'))).status).toBe(403)
    expect((await ask(server, 'DELETE', '/recordings/7001', as('cleo'))).status).toBe(204)
  })

  test('cannot be had by repeating somebody’s idempotency key', async () => {
    for (const user of ['ada', 'ada', 'ben']) {
      await ask(serverFor(viewerGrant(user)), 'POST', '/imports/url', url)
    }
    const [first, again, other] = api.calls.map(({ body }) => body.unique_id)
    expect(again).toBe(first)
    expect(other).not.toBe(first)
  })
})

test('who removed their video may restore it while the API tells nothing of it any more', async () => {
  const server = serverFor(viewerGrant('ada'))
  expect((await ask(server, 'DELETE', '/videos/988')).status).toBe(204)
  api.override = ({ method }, response) => {
    if (method !== 'GET') return false
    response.writeHead(410).end(JSON.stringify({ code: 410, type: 'Gone', message: 'Gone.' }))
    return true
  }
  expect((await ask(server, 'POST', '/videos/988/restore', json({}))).status).toBe(200)
})

test('and through a server that has just started, where the API tells of what was removed if asked', async () => {
  const gone = JSON.stringify({ code: 410, type: 'Gone', message: 'Gone.' })
  api.override = ({ method, query }, response) => {
    if (method !== 'GET' || query.removed === 'true') return false
    response.writeHead(410).end(gone)
    return true
  }
  const restore = async (subject: string) =>
    (await ask(serverFor(viewerGrant(subject)), 'POST', '/videos/988/restore', json({}))).status
  expect([await restore('ada'), await restore('ben')]).toEqual([200, 403])
})

describe('a pass for oneself', () => {
  const ownPass = async (grant: HippoGrant, id: string) => {
    const { status, body } = await ask(serverFor(grant), 'POST', `/videos/${id}/own-pass`, json({}))
    return [status, body.pass]
  }
  const viewer = { email: 'ada@example.com', name: 'Ada' }

  test('says who it is by the grant, and that they belong to the account', async () => {
    expect(await ownPass({ ...viewerGrant('ada'), viewer }, '988')).toEqual([
      200,
      'pass-988-ada@example.com-true',
    ])
    expect(api.calls.at(-1)?.body).toMatchObject({ viewer_name: 'Ada' })
    expect(await ownPass(viewerGrant('ada'), '988')).toEqual([200, 'pass-988-undefined-true'])
  })

  test('is for what the grant covers, or for all to a member', async () => {
    expect((await ownPass({ ...viewerGrant('ada'), viewer }, '989'))[0]).toBe(403)
    expect((await ownPass({ ...viewerGrant('ada'), viewer, member: true }, '989'))[0]).toBe(200)
  })
})

test('a picture of several megabytes gets through, where others are refused at 64 kB', async () => {
  const server = serverFor(adminGrant('ada'))
  const thumbnail = `data:image/png;base64,${'A'.repeat(5_000_000)}`
  expect((await ask(server, 'POST', '/videos/988', json({ thumbnail }))).status).toBe(200)
  expect(api.calls[0]?.body.thumbnail).toHaveLength(thumbnail.length)
  expect((await ask(server, 'POST', '/videos/988/pass', json({ email: 'x'.repeat(70_000) }))).status).toBe(
    413,
  )
})

test('a webhook’s secret is in no error, though the API repeats it', async () => {
  api.override = ({ body }, response) => {
    const message = `secret_key ${String(body.secret_key)} is known to others`
    response.writeHead(400).end(JSON.stringify({ code: 400, type: 'X', message }))
    return true
  }
  const input = { url: 'https://app.example.com/', secret: 'an invented secret', events: ['VideoCTA'] }
  const { status, text } = await ask(serverFor(adminGrant('ada')), 'POST', '/webhook', json(input))
  expect(status).toBe(400)
  expect(text).toContain('secret_key ••• is known')
})

test('what the API says under a name that we know in another shape is its fault, not the page’s', async () => {
  api.override = (_call, response) => {
    response.end(JSON.stringify({ status: 200, interactions: { comments: 'yes' } }))
    return true
  }
  const { status, body } = await ask(serverFor(adminGrant('ada')), 'GET', '/videos/988/interactions')
  expect([status, body.error?.code]).toEqual([502, 'invalid_response'])
  expect(body.error?.hint).toContain('interactions: callToAction')
})
