import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWorld, rest, until, type World } from '../e2e/world.js'

let world: World
const arrived: { name: string; at: number }[] = []
const receiver = createServer((request, response) => {
  let text = ''
  request.on('data', (chunk) => (text += chunk))
  request.on('end', () => {
    arrived.push({ name: String((JSON.parse(text) as { eventName?: string }).eventName), at: Date.now() })
    response.writeHead(204).end()
  })
})

beforeAll(async () => {
  // Every delay as it is by default: nothing is shortened here.
  world = await createWorld({ seed: 'demo' })
  await new Promise<void>((resolve) => {
    receiver.listen(0, '127.0.0.1', () => resolve())
  })
})
afterAll(async () => {
  receiver.close()
  await world.close()
})

const post = (path: string, body: object): Promise<Response> =>
  fetch(world.sandbox.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: world.credentials.email, api_key: world.credentials.apiKey, ...body }),
  })

it('tells of a viewing a minute after its page was left, with every delay at its default', async () => {
  const address = receiver.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const url = `http://127.0.0.1:${port}/hook`
  const saved = await post('/webhook', { url, secret_key: 'a secret of the test', events: ['3'] })
  expect(saved.status).toBe(200)
  const list = await rest(world, '/api/v1/me/videos/list')
  const [video] = list.videos as { id: number }[]
  const pass = await post(`/api/v1/me/video/${video?.id}/pass`, { viewer_email: 'ada@example.com' })
  const { share_url: shareUrl } = (await pass.json()) as { share_url: string }
  const person = await world.person()
  const page = await person.newPage()
  await page.goto(shareUrl)
  await page.locator('video').evaluate((element: HTMLVideoElement) => {
    element.muted = true
    return element.play()
  })
  await expect
    .poll(() => page.locator('video').evaluate((element: HTMLVideoElement) => element.currentTime), {
      timeout: 60_000,
    })
    .toBeGreaterThan(5)
  await person.close()
  const left = Date.now()
  await until('the event', () => arrived.length > 0, 180_000)
  const [event] = arrived
  expect(event?.name).toBe('VideoPlayedSessions')
  const waited = ((event?.at ?? 0) - left) / 1000
  expect(waited).toBeGreaterThan(55)
  expect(waited).toBeLessThan(75)
})
