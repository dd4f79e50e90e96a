import { describe, expect, it } from 'vitest'
import { testSandbox, type TestSandbox } from '../harness.js'
import type { SandboxOptions } from '../../src/index.js'

const listed = 'https://app.example.com'
const visitor = 'visitor-0123456789abcdef'
const config = { screen: false, camera: true, microphone: true, initiator: 'generic_embed' }

async function world(options: SandboxOptions = {}) {
  const sandbox = await testSandbox({ ALLOWED_ORIGINS: [listed], ...options })
  const account = await (await fetch(`${sandbox.url}/api/v1/me/account?${sandbox.auth}`)).json()
  const { digest } = (account as { embed: { digest: string } }).embed
  return { sandbox, digest, ask: asker(sandbox, digest) }
}

type Headers = Record<string, string | null>

/** Asks as the script does; a header of null is left out. */
function asker(sandbox: TestSandbox, digest: string) {
  return async (method: string, path: string, body?: object, changed: Headers = {}): Promise<Response> => {
    const headers = Object.entries({
      origin: listed,
      'content-type': 'application/json',
      'x-hippo-client': '1',
      'x-hippo-digest': digest,
      'x-hippo-visitor': visitor,
      ...changed,
    }).filter((entry): entry is [string, string] => entry[1] !== null)
    return fetch(`${sandbox.url}/embed/api${path}`, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
  }
}

const creation = () => ({ config, idempotencyKey: crypto.randomUUID() })

const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { error: { code: string } }).error.code

describe('the digest', () => {
  it('is made once, told to the account’s holder alone, and is not the key', async () => {
    const { sandbox, digest } = await world()
    expect(digest).toMatch(/^[\w-]{32}$/)
    expect(digest).not.toBe(sandbox.credentials.apiKey)
    expect((await fetch(`${sandbox.url}/api/v1/me/account`)).status).toBe(403)
    expect(sandbox.lines.join('\n')).toContain(digest)
    expect(sandbox.lines.join('\n')).not.toContain(sandbox.credentials.apiKey)
    await sandbox.close()
    const again = await testSandbox({ DATA_DIR: sandbox.dataDir })
    const account = await (await fetch(`${again.url}/api/v1/me/account?${again.auth}`)).json()
    expect(account).toMatchObject({ embed: { digest, script_url: `${again.url}/embed-script.js` } })
  })
})

describe('the embed’s routes', () => {
  it('let a listed page create a recording of its visitor', async () => {
    const { sandbox, ask } = await world()
    const response = await ask('POST', '/recordings', creation())
    expect(response.status).toBe(200)
    expect(response.headers.get('access-control-allow-origin')).toBe(listed)
    expect(response.headers.get('access-control-allow-credentials')).toBeNull()
    expect(response.headers.get('vary')).toContain('Origin')
    const created = (await response.json()) as { video: { recordedUrl: string; videoId: string } }
    expect(created.video.recordedUrl).toMatch(`${sandbox.url}/video/play/`)
    const owner = await sandbox.services.db
      .selectFrom('video')
      .select(['owner'])
      .where('id', '=', created.video.videoId)
      .executeTakeFirstOrThrow()
    expect(owner.owner).toBe(`embed:${visitor}`)
  })

  it.each([
    ['missing', null],
    ['foreign', 'https://evil.example'],
    ['opaque', 'null'],
    ['like a listed one', `${listed}.evil.example`],
  ])('refuse an origin that is %s, and tell its page nothing', async (_, origin) => {
    const { ask } = await world()
    for (const method of ['OPTIONS', 'POST', 'GET']) {
      const path = method === 'GET' ? '/capabilities' : '/recordings'
      const response = await ask(method, path, method === 'POST' ? creation() : undefined, { origin })
      expect(response.status).toBe(403)
      expect(response.headers.get('access-control-allow-origin')).toBeNull()
      expect(await codeOf(response)).toBe('forbidden')
    }
  })

  it('answer a listed page’s preflight with its origin only', async () => {
    const { ask } = await world()
    const response = await ask('OPTIONS', '/recordings', undefined, {
      'access-control-request-method': 'POST',
      'x-hippo-digest': null,
      'x-hippo-visitor': null,
    })
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-origin')).toBe(listed)
    expect(response.headers.get('access-control-allow-headers')).toContain('X-Hippo-Digest')
  })

  it.each([
    ['a wrong digest', { 'x-hippo-digest': 'nobody-s-digest-of-the-same-lengt' }],
    ['no digest', { 'x-hippo-digest': null }],
    ['the API key for a digest', 'key'],
    ['a visitor without an id', { 'x-hippo-visitor': null }],
    ['a short id', { 'x-hippo-visitor': 'me' }],
    ['an id with other characters', { 'x-hippo-visitor': 'visitor 0123456789 abcdef' }],
  ])('refuse %s', async (_, changed) => {
    const { sandbox, ask } = await world()
    const headers = typeof changed === 'string' ? { 'x-hippo-digest': sandbox.credentials.apiKey } : changed
    const response = await ask('POST', '/recordings', creation(), headers)
    expect(response.status).toBe(403)
    expect(response.headers.get('access-control-allow-origin')).toBe(listed)
    expect(await codeOf(response)).toBe('forbidden')
  })

  it('read no report, no viewers, no library and no webhook', async () => {
    const { ask } = await world()
    const { video } = (await (await ask('POST', '/recordings', creation())).json()) as {
      video: { videoId: string }
    }
    for (const path of [
      `/reports/${video.videoId}`,
      `/viewers?videoId=${video.videoId}`,
      '/videos?page=1',
      `/videos/${video.videoId}`,
      '/webhook',
    ]) {
      const response = await ask('GET', path)
      expect([path, response.status]).toEqual([path, 403])
    }
    expect((await ask('POST', `/videos/${video.videoId}`, { title: 'Mine' })).status).toBe(403)
    expect((await ask('DELETE', `/videos/${video.videoId}`)).status).toBe(403)
    expect(await (await ask('GET', '/capabilities')).json()).toMatchObject({
      importFile: true,
      updateVideo: false,
      webhook: false,
      activity: false,
    })
  })

  it('keep visitors apart', async () => {
    const { ask } = await world()
    const { video } = (await (await ask('POST', '/recordings', creation())).json()) as {
      video: { assetId: string }
    }
    const other = { 'x-hippo-visitor': 'another-visitor-of-the-page' }
    for (const [method, verb, body] of [
      ['POST', '/ticket', {}],
      ['POST', '/finish', { bytes: 1, durationMs: 1 }],
      ['POST', '/submit', {}],
      ['DELETE', '', undefined],
    ] as const) {
      const response = await ask(method, `/recordings/${video.assetId}${verb}`, body, other)
      expect([verb, response.status]).toEqual([verb, 403])
    }
    expect((await ask('DELETE', `/recordings/${video.assetId}`)).status).toBe(204)
  })

  it('count the recordings of a visitor by the hour', async () => {
    const { sandbox, ask } = await world({ EMBED_VISITOR_RECORDINGS_PER_HOUR: 2 })
    await ask('POST', '/recordings', creation())
    await ask('POST', '/imports/file', {
      name: 'clip.mp4',
      type: 'video/mp4',
      bytes: 10,
      idempotencyKey: crypto.randomUUID(),
    })
    const refused = await ask('POST', '/recordings', creation())
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(3600)
    expect(refused.headers.get('access-control-expose-headers')).toContain('Retry-After')
    expect(await codeOf(refused)).toBe('rate_limited')
    const other = { 'x-hippo-visitor': 'another-visitor-of-the-page' }
    expect((await ask('POST', '/recordings', creation(), other)).status).toBe(200)
    sandbox.advance(3_600_000)
    expect((await ask('POST', '/recordings', creation())).status).toBe(200)
  })

  it('count by network address, whatever the visitor calls itself', async () => {
    const { ask } = await world({ EMBED_ADDRESS_RECORDINGS_PER_HOUR: 2 })
    const statuses = []
    for (const name of ['first', 'second', 'third']) {
      const id = {
        'x-hippo-visitor': `${name}-visitor-of-the-page`,
        'x-forwarded-for': `192.0.2.${name.length}`,
      }
      statuses.push((await ask('POST', '/recordings', creation(), id)).status)
    }
    expect(statuses).toEqual([200, 200, 429])
  })
})
