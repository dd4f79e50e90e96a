import { createServer } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSandbox, type Sandbox } from '../../sandbox/src/index.js'
import { signWebhook } from 'react-hippo-video/webhooks'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildRecipe, type Recipe, startRecipe } from './recipe.js'

const secret = 'a secret of the owner’s choice'
const token = 'demo-token-of-the-test'
const dataDir = mkdtempSync(join(tmpdir(), 'hippo-recipes-'))
const names = ['hono', 'express', 'next']
const started = new Map<string, Recipe>()
const crm = createCrm()
let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox({ PORT: 0, DATA_DIR: dataDir, SEED: 'demo', writeLog: () => {} })
  const env = {
    HIPPO_BASE_URL: sandbox.url,
    HIPPO_EMAIL: sandbox.credentials.email,
    HIPPO_API_KEY: sandbox.credentials.apiKey,
    HIPPO_WEBHOOK_SECRET: secret,
    DEMO_TOKEN: token,
    CRM_URL: await crm.start(),
  }
  for (const name of names) {
    buildRecipe(name)
    started.set(name, await startRecipe(name, env))
  }
}, 300_000)

afterAll(async () => {
  for (const recipe of started.values()) await recipe.stop()
  await crm.stop()
  await sandbox.close()
  rmSync(dataDir, { recursive: true, force: true })
})

function recipeOf(name: string): Recipe {
  const recipe = started.get(name)
  if (!recipe) throw new Error(`The recipe ${name} was not started.`)
  return recipe
}

function videoEvent(id: string): string {
  return JSON.stringify({
    hook: { uuid: '00000000-0000-4000-8000-000000000002' },
    eventName: 'VideoCreated',
    eventTimestamp: '1542032461018',
    VideoCreated: { media: { videoId: 834871, name: `Hello from ${id}`, duration: 13.76 } },
    metadata: { account_id: '60753', created_by: 'vera@example.com' },
  })
}

function leadEvent(email: string, id: string): string {
  return JSON.stringify({
    hook: { uuid: '00000000-0000-4000-8000-000000000001' },
    eventName: 'VideoLeadGenaration',
    eventTimestamp: '1542020582260',
    VideoLeadGenaration: {
      media: { videoId: 826784, name: `Sales demo ${id}`, duration: 139.203 },
      firstName: 'Vera',
      lastName: 'Chandra',
      email,
      phone: '2132121',
    },
    metadata: { account_id: '24880' },
  })
}

/** Sends an event as the sandbox does; `secretUsed` is the right one unless said otherwise. */
async function send(recipe: Recipe, path: string, body: string, secretUsed = secret): Promise<Response> {
  const headers = await signWebhook(body, secretUsed)
  return fetch(recipe.url + path, { method: 'POST', headers, body })
}

const asAda: Record<string, Record<string, string>> = {
  next: { cookie: `session=${token}` },
  express: { authorization: `Bearer ${token}` },
  hono: { authorization: `Bearer ${token}` },
}

describe.each(names)('the %s recipe', (name) => {
  it('lets the user in and nobody else, and gives no key away', async () => {
    expect((await fetch(`${recipeOf(name).url}/api/hippo/videos`)).status).toBe(401)
    const answer = await fetch(`${recipeOf(name).url}/api/hippo/videos`, { headers: asAda[name] ?? {} })
    expect(answer.status).toBe(200)
    const text = await answer.text()
    expect(JSON.parse(text)).toMatchObject({ rows: [], page: 1, hasMore: false })
    expect(text + recipeOf(name).output()).not.toContain(sandbox.credentials.apiKey)
  })

  it('creates a recording and gives its ticket', async () => {
    const answer = await fetch(`${recipeOf(name).url}/api/hippo/recordings`, {
      method: 'POST',
      headers: { ...asAda[name], 'content-type': 'application/json', 'x-hippo-client': '1' },
      body: JSON.stringify({ config: {}, idempotencyKey: `from-${name}` }),
    })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ uploadUrl: `${sandbox.url}/files` })
  })

  it('takes a signed event and refuses a forged one', async () => {
    const body = videoEvent(name)
    expect((await send(recipeOf(name), '/hooks/hippo', body, 'another secret')).status).toBe(401)
    expect((await send(recipeOf(name), '/hooks/hippo', body)).status).toBeLessThan(300)
    expect((await send(recipeOf(name), '/hooks/hippo', body)).status).toBeLessThan(300)
  })

  it('tells what happened to whom it concerns', async () => {
    const stream = await fetch(`${recipeOf(name).url}/api/hippo/activity`, { headers: asAda[name] ?? {} })
    expect(stream.headers.get('content-type')).toContain('text/event-stream')
    await stream.body?.cancel()
  })
})

describe('the express recipe alone', () => {
  it('puts a lead into the CRM once, though that is busy twice and the event comes twice', async () => {
    const body = leadEvent('Nadia@example.com', 'crm')
    // A sender that comes again sends the very same.
    const headers = await signWebhook(body, secret)
    const deliver = () => fetch(`${recipeOf('express').url}/hooks/hippo`, { method: 'POST', headers, body })
    expect((await deliver()).status).toBe(200)
    expect((await deliver()).status).toBe(200)
    expect(crm.written).toEqual(['nadia@example.com'])
    expect(crm.refused).toBe(2)
  })

  it('says what is wrong where a parser has read the body before', async () => {
    const answer = await send(recipeOf('express'), '/hooks/too-late', leadEvent('late@example.com', 'late'))
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(await answer.text()).toMatch(/parsed|raw/i)
  })
})

describe('the next recipe alone', () => {
  it('verifies on the edge runtime as well', async () => {
    const body = leadEvent('edge@example.com', 'edge')
    expect((await send(recipeOf('next'), '/hooks/edge', body)).status).toBeLessThan(300)
    expect((await send(recipeOf('next'), '/hooks/edge', body, 'another secret')).status).toBe(401)
  })

  it('prints the report into the page before any script runs', async () => {
    const headers = asAda.next ?? {}
    const created = await fetch(`${recipeOf('next').url}/api/hippo/recordings`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'x-hippo-client': '1' },
      body: JSON.stringify({ config: {}, idempotencyKey: 'for-the-page' }),
    })
    const { video } = (await created.json()) as { video: { videoId: string } }
    const page = await fetch(`${recipeOf('next').url}/videos/${video.videoId}`, { headers })
    const html = await page.text()
    expect(page.status).toBe(200)
    expect(html).toMatch(/hippo-report" data-state="empty"/)
    expect(html).toContain('Nobody has opened this video yet')
    // The page has a table of viewers as well: who sees it may read them.
    const viewers = await fetch(`${recipeOf('next').url}/api/hippo/viewers?videoId=${video.videoId}&page=1`, {
      headers,
    })
    expect(await viewers.json()).toEqual({ rows: [], page: 1, hasMore: false })
  })
})

/** A CRM that is busy for its first two calls. */
function createCrm() {
  const written: string[] = []
  let refused = 0
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => {
      if (refused < 2) {
        refused += 1
        response.writeHead(503).end()
        return
      }
      written.push(decodeURIComponent((request.url ?? '').split('/').pop() ?? ''))
      response.writeHead(204).end()
    })
  })
  return {
    written,
    get refused() {
      return refused
    },
    start: () =>
      new Promise<string>((resolve) => {
        server.listen(0, '127.0.0.1', () => {
          const address = server.address()
          resolve(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`)
        })
      }),
    stop: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  }
}
