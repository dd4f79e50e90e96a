import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createWorld, fakeDevices, producedBytes, rest, until, witness, type World } from '../e2e/world.js'

let world: World | null = null
afterEach(async () => {
  await world?.close()
  world = null
})

function heldBytes(dataDir: string): number {
  const folder = join(dataDir, 'uploads')
  return readdirSync(folder)
    .filter((name) => !name.endsWith('.json'))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
}

async function startTake(w: World) {
  const person = await w.person()
  const page = await person.newPage()
  await witness(page)
  await page.goto(w.example.url)
  await page.getByRole('button', { name: 'Start recording' }).click()
  return page
}

describe('the server dies', () => {
  it('kill -9 in the middle of an upload, ten seconds of nothing, back on the same folder: every byte arrives', async () => {
    world = await createWorld()
    const w = world
    const page = await startTake(w)
    await page.getByRole('button', { name: 'Stop recording' }).waitFor()
    await until('bytes on the server', () => heldBytes(w.dataDir) > 300_000)
    await w.sandbox.kill()
    const held = heldBytes(w.dataDir)
    const died = Date.now()
    await until('ten seconds', () => Date.now() - died > 10_000)
    expect(await page.getByRole('button', { name: 'Stop recording' }).isVisible()).toBe(true)
    await w.sandbox.start()
    expect(heldBytes(w.dataDir)).toBeGreaterThanOrEqual(held)
    await until('the upload to go on', () => heldBytes(w.dataDir) > held, 45_000)
    await page.getByRole('button', { name: 'Stop recording' }).click()
    const produced = await until(
      'all bytes',
      async () => {
        const bytes = await producedBytes(page)
        return heldBytes(w.dataDir) === bytes && bytes
      },
      60_000,
    )
    expect(produced).toBeGreaterThan(held)
    await until('the video in the library', async () => {
      const library = await rest(w, '/api/v1/me/videos/list')
      return (library.videos as unknown[]).length === 1
    })
  })

  it('ten times during one recording: every byte arrives, in one video', async () => {
    world = await createWorld()
    const w = world
    const page = await startTake(w)
    await page.getByRole('button', { name: 'Stop recording' }).waitFor()
    for (let kill = 0; kill < 10; kill += 1) {
      const before = heldBytes(w.dataDir)
      await until(`bytes after kill ${kill}`, () => heldBytes(w.dataDir) > before + 50_000, 60_000)
      await w.sandbox.kill()
      await w.sandbox.start()
    }
    await page.getByRole('button', { name: 'Stop recording' }).click()
    await until('all bytes', async () => heldBytes(w.dataDir) === (await producedBytes(page)), 60_000)
    const videos = await until('the video in the library', async () => {
      const library = await rest(w, '/api/v1/me/videos/list')
      const listed = library.videos as unknown[]
      return listed.length > 0 && listed
    })
    expect(videos).toHaveLength(1)
  }, 600_000)

  it('at create: a typed error, a sentence, and a retry that brings up what was recorded meanwhile', async () => {
    world = await createWorld()
    const w = world
    await w.sandbox.kill()
    const page = await startTake(w)
    const alert = page.getByRole('alert')
    await alert.getByText('could not be created on the server').waitFor({ timeout: 60_000 })
    const produced = await producedBytes(page)
    expect(produced).toBeGreaterThan(0)
    await w.sandbox.start()
    await page.getByRole('button', { name: 'Try again' }).click()
    await until('all that was recorded', () => heldBytes(w.dataDir) === produced)
    await until('the video in the library', async () => {
      const library = await rest(w, '/api/v1/me/videos/list')
      return (library.videos as unknown[]).length === 1
    })
  })

  it('kill -9 between beats: what was acknowledged is in the report after the restart', async () => {
    world = await createWorld({ seed: 'demo' })
    const w = world
    const library = await rest(w, '/api/v1/me/videos/list')
    const [video] = library.videos as { id: number; token: string }[]
    const id = String(video?.id)
    const before = await rest(w, `/api/v1/me/video/reports/${id}`)
    const post = async (path: string, body: object): Promise<Response> =>
      fetch(`${w.sandbox.url}${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'text/plain' },
      })

    for (let n = 1; n <= 5; n += 1) {
      const sessionId = crypto.randomUUID()
      const hello = await post('/beats/hello', {
        token: video?.token,
        sessionId,
        referrer: null,
        visitorId: crypto.randomUUID(),
      })
      const { ticket } = (await hello.json()) as { ticket: string }
      const beat = {
        sessionId,
        ticket,
        sequence: 1,
        played: true,
        passes: [[0, 1500]],
        durationMs: 6000,
        positionMs: 1500,
        ended: false,
        final: false,
      }
      expect((await post('/beats', beat)).status).toBe(204)
      await w.sandbox.kill()
      await w.sandbox.start()
      const after = await rest(w, `/api/v1/me/video/reports/${id}`)
      expect(after.total_plays).toBe(Number(before.total_plays) + n)
      expect(after.total_page_loads).toBe(Number(before.total_page_loads) + n)
    }
  })
})

describe('a wrong key', () => {
  it('gives people a sentence and the browser a typed error, never the key', async () => {
    world = await createWorld({ exampleEnv: { HIPPO_API_KEY: 'wrong-key-of-nobody' }, media: fakeDevices })
    const person = await world.person()
    const page = await person.newPage()
    const bodies: string[] = []
    page.on('response', (response) => {
      if (response.url().includes('/api/hippo'))
        void response.text().then(
          (text) => bodies.push(text),
          () => undefined,
        )
    })
    await page.goto(`${world.example.url}/videos/1`)
    await page.getByText('this app’s key is not accepted', { exact: false }).first().waitFor()
    expect(bodies.some((body) => body.includes('"unauthorized"'))).toBe(true)
    expect(bodies.join('')).not.toContain('wrong-key-of-nobody')
  })
})
