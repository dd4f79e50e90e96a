import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeVideoPage, decodeViewerPage } from 'react-hippo-video/contract'
import { startSandbox, type Sandbox } from '../../src/index.js'
import { call } from '../core/client.js'
import { until } from '../harness.js'
import { fill, valueAt, type AskedRequest } from './read-requests.js'

/** A seeded sandbox, with everything the file of requests takes for given. */
export interface Rehearsal {
  sandbox: Sandbox
  variables: Record<string, string>
  /** Sends a request, keeps what later ones take from its answer. */
  send(request: AskedRequest): Promise<{ status: number; answer: unknown }>
  close(): Promise<void>
}

export async function startRehearsal(): Promise<Rehearsal> {
  const folder = await mkdtemp(join(tmpdir(), 'hippo-requests-'))
  const sandbox = await startSandbox({
    PORT: 0,
    DATA_DIR: folder,
    SEED: 'demo',
    FFMPEG_PATH: 'off',
    JOB_POLL_MS: 50,
    writeLog: () => {},
  })
  const clip = await readFile(new URL('../../assets/clips/desk.mp4', import.meta.url))
  // Gives a file to whoever asks, and takes whatever is posted.
  const other = createServer((request, response) => {
    request.resume()
    if (request.method === 'POST') response.writeHead(204).end()
    else response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': clip.length }).end(clip)
  }).listen(0, '127.0.0.1')
  await once(other, 'listening')
  const origin = `http://127.0.0.1:${(other.address() as AddressInfo).port}`
  const { email, apiKey } = sandbox.credentials
  const variables: Record<string, string> = {
    host: sandbox.url,
    email: encodeURIComponent(email),
    plainEmail: email,
    apiKey,
    fileUrl: `${origin}/clip.mp4`,
    encodedFileUrl: encodeURIComponent(`${origin}/clip.mp4`),
    hookUrl: `${origin}/hook`,
    leadEmail: await someLead(sandbox),
  }

  async function ask(request: AskedRequest): Promise<{ status: number; answer: unknown }> {
    const response = await fetch(fill(request.url, variables), {
      method: request.method,
      headers: request.headers,
      body: request.body === null ? undefined : fill(request.body, variables),
      redirect: 'manual',
    })
    const text = await response.text()
    return { status: response.status, answer: text.startsWith('{') ? JSON.parse(text) : text }
  }

  return {
    sandbox,
    variables,
    async send(request) {
      const given = await until(request.name, async () => {
        const told = await ask(request)
        const { until: awaited } = request
        return awaited === null || valueAt(told.answer, awaited.path) === awaited.value ? told : null
      })
      for (const { name, path } of request.keep) variables[name] = String(valueAt(given.answer, path))
      return given
    },
    async close() {
      await sandbox.close()
      other.close()
      other.closeAllConnections()
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
    },
  }
}

/** Somebody whom the seeded views know by address. */
async function someLead(sandbox: Sandbox): Promise<string> {
  const library = decodeVideoPage(await (await call(sandbox, 'GET', '/api/v1/me/videos/list')).json())
  for (const { id } of library.rows) {
    const answer = await call(sandbox, 'GET', '/api/v1/me/video/viewer_profile', { video_id: id })
    const known = decodeViewerPage(await answer.json()).rows.find((row) => row.email !== null)
    if (known?.email) return known.email
  }
  throw new Error('The seed has no lead.')
}
