import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startSandbox, type Sandbox } from '../../src/index.js'
import { fill, readRequests, shapeOf, valueAt } from './read-requests.js'

const file = new URL('../../requests.http', import.meta.url)
const clip = new URL('../../assets/clips/desk.mp4', import.meta.url)
const requests = readRequests(readFileSync(file, 'utf8'))
const dataDir = mkdtempSync(join(tmpdir(), 'hippo-requests-'))
const variables: Record<string, string> = {}
let sandbox: Sandbox
let origin: Server

beforeAll(async () => {
  sandbox = await startSandbox({ PORT: 0, DATA_DIR: dataDir, SEED: 'demo', writeLog: () => {} })
  origin = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'video/mp4' }).end(readFileSync(clip))
  })
  await new Promise<void>((resolve) => {
    origin.listen(0, '127.0.0.1', () => resolve())
  })
  const address = origin.address()
  Object.assign(variables, {
    host: sandbox.url,
    email: encodeURIComponent(sandbox.credentials.email),
    apiKey: sandbox.credentials.apiKey,
    fileUrl: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/clip.mp4`,
  })
})

afterAll(async () => {
  await sandbox.close()
  origin.close()
  rmSync(dataDir, { recursive: true, force: true })
})

it.each(requests.map((request) => [request.name, request] as const))('%s', async (_name, request) => {
  const response = await fetch(fill(request.url, variables), {
    method: request.method,
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, fill(value, variables)]),
    ),
    body: request.body === null ? undefined : fill(request.body, variables),
    redirect: 'manual',
  })
  const text = await response.text()
  expect(response.status, text).toBe(request.status)
  const answer: unknown = request.answer === null ? null : JSON.parse(text)
  expect(shapeOf(answer)).toEqual(shapeOf(request.answer))
  for (const { name, path } of request.keep) variables[name] = String(valueAt(answer, path))
})

it('has one request per documented call', () => {
  const asked = requests.map(
    ({ method, url }) => `${method} ${url.replace('{{host}}', '').replace(/\?.*/, '')}`,
  )
  expect(asked).toEqual(
    expect.arrayContaining(['GET /api/v1/me/videos/list', 'POST /api/v1/me/video/import']),
  )
})
