import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient } from 'react-hippo-video/client'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { request as ask } from 'node:http'
import { startSandbox, type Sandbox } from '../../src/index.js'

const dataDir = mkdtempSync(join(tmpdir(), 'hippo-local-'))
let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox({ PORT: 0, DATA_DIR: dataDir, SEED: 'demo', writeLog: () => {} })
}, 60_000)
afterAll(async () => {
  await sandbox.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const at = (path: string): string => `${sandbox.url}/api/hippo${path}`

/** The status of a request under another name of this machine, which fetch would not send. */
function statusUnder(host: string, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = ask(at('/videos'), { headers: { host, ...headers } }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    call.once('error', reject)
    call.end()
  })
}

describe('the backend for those who have none yet', () => {
  it('answers the client of a page on this machine, writes included', async () => {
    const client = createClient({ endpoint: at('') })
    const { rows } = await client.videos.list(1)
    const [first] = rows
    expect(rows).toHaveLength(20)
    expect((await client.reports.get(first?.id ?? '')).videoId).toBe(first?.id)
    await client.videos.update(first?.id ?? '', { title: 'Renamed from a page' })
    expect((await client.videos.get(first?.id ?? '')).title).toBe('Renamed from a page')
    expect(await client.capabilities()).toMatchObject({ importUrl: true, activity: true, webhook: true })
  })

  it('lets a page of another port ask, with its preflight', async () => {
    const origin = 'http://localhost:5173'
    const preflight = await fetch(at('/recordings'), {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    })
    expect(preflight.headers.get('access-control-allow-origin')).toBe(origin)
    const answer = await fetch(at('/videos'), { headers: { origin } })
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, origin])
  })

  it('turns away pages of other sites, and names that merely point here', async () => {
    expect((await fetch(at('/videos'), { headers: { origin: 'https://app.example.org' } })).status).toBe(403)
    expect(await statusUnder('rebound.example.org')).toBe(403)
    expect(await statusUnder(new URL(sandbox.url).host)).toBe(200)
  })

  it.each([
    ['x-forwarded-for', '198.51.100.7'],
    ['x-forwarded-for', '127.0.0.1, 198.51.100.7'],
    ['x-forwarded-host', 'clip-4800.tunnel.example'],
    ['x-real-ip', '2001:db8::1'],
    ['forwarded', 'for=198.51.100.7'],
  ])('turns away what a tunnel brings under the name of this machine (%s: %s)', async (name, value) => {
    expect(await statusUnder(new URL(sandbox.url).host, { [name]: value })).toBe(403)
  })

  it.each([
    ['x-forwarded-for', '::1'],
    ['x-forwarded-for', '::ffff:127.0.0.1'],
    ['x-forwarded-host', 'localhost:5173'],
    ['x-forwarded-host', '[::1]:5173'],
  ])('lets a development server forward from this machine to itself (%s: %s)', async (name, value) => {
    expect(await statusUnder(new URL(sandbox.url).host, { [name]: value })).toBe(200)
  })

  it('is not there where others can reach the server', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hippo-public-'))
    const open = await startSandbox({
      PORT: 0,
      DATA_DIR: folder,
      PUBLIC_URL: 'https://video.example.com',
      writeLog: () => {},
    })
    try {
      expect((await fetch(`http://127.0.0.1:${open.port}/api/hippo/videos`)).status).toBe(404)
    } finally {
      await open.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
