import { appendFileSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asOwner, feedOf, type SeenEvent, watchFeed } from './feed.js'
import { createWorld, rest, until, type World } from './world.js'

const clip = readFileSync(fileURLToPath(new URL('../../sandbox/assets/clips/desk.mp4', import.meta.url)))
let world: World
/** Somebody else's site: holds a file to import, and the page that calls to action lead to. */
let site: Server
let siteUrl: string
const contacted = new Set<string>()

beforeAll(async () => {
  world = await createWorld({
    sandboxEnv: { SEAL_AFTER_FINAL_MS: '1000', SEAL_AFTER_MS: '20000', BEAT_INTERVAL_MS: '500' },
  })
  site = createServer((request, response) => {
    if (request.url === '/clip.mp4') response.writeHead(200, { 'content-type': 'video/mp4' }).end(clip)
    else response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Our offer</h1>')
  })
  await new Promise<void>((resolve) => {
    site.listen(0, '127.0.0.1', () => resolve())
  })
  const address = site.address()
  siteUrl = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})
afterAll(async () => {
  site?.close()
  await world?.close()
})

/** A person whose every request is noted. */
async function person(): Promise<BrowserContext> {
  const context = await world.person()
  context.on('request', (request) => contacted.add(new URL(request.url()).origin))
  return context
}

async function importByAddress(page: Page): Promise<void> {
  await page.goto(`${world.example.url}/import`)
  await page.getByLabel('Or its address on the web').fill(`${siteUrl}/clip.mp4`)
  await page.getByLabel('Title', { exact: false }).first().fill('By address')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('paragraph').filter({ hasText: 'Your video is ready to share' }).waitFor()
}

async function importByDrop(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Import another' }).click()
  const data = await page.evaluateHandle((bytes) => {
    const transfer = new DataTransfer()
    const file = new File([Uint8Array.from(atob(bytes), (each) => each.charCodeAt(0))], 'By drop.mp4', {
      type: 'video/mp4',
    })
    transfer.items.add(file)
    return transfer
  }, clip.toString('base64'))
  const zone = page.locator('.hippo-import')
  await zone.dispatchEvent('dragenter', { dataTransfer: data })
  await zone.dispatchEvent('drop', { dataTransfer: data })
  await page.getByRole('paragraph').filter({ hasText: 'Your video is ready to share' }).waitFor()
}

/** Everything that a viewer can do, each once, and the video to its end. */
async function doEverything(page: Page): Promise<void> {
  const video = page.locator('video')
  const play = (): Promise<void> =>
    video.evaluate((element: HTMLVideoElement) => {
      element.muted = true
      return element.play()
    })
  const away = async (click: () => Promise<void>): Promise<void> => {
    const [opened] = await Promise.all([page.context().waitForEvent('page'), click()])
    await opened.waitForLoadState('domcontentloaded')
    await opened.close()
  }
  await play()
  const form = page.getByRole('dialog', { name: 'Who is watching?' })
  await form.getByLabel('First name').fill('Ada')
  await form.getByLabel('Email').fill('ada@example.com')
  await form.getByRole('button', { name: 'Tell us' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  const poll = page.getByRole('dialog', { name: 'Was this useful?' })
  await poll.getByLabel('Yes').check()
  await poll.getByRole('button', { name: 'Vote' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await away(() => page.getByRole('link', { name: /Read more/ }).click())
  await away(() => page.getByRole('link', { name: /See the offer/ }).click())
  await page.getByRole('button', { name: /React with/ }).click()
  await page.getByLabel('Write a comment').fill('Well explained.')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('button', { name: 'Reply' }).click()
  const answer = page.getByRole('textbox', { name: /^Reply to/ })
  await answer.fill('Thank you!')
  await page
    .locator('.hippo-comment-form')
    .filter({ has: answer })
    .getByRole('button', { name: 'Send' })
    .click()
  await page.getByRole('paragraph').filter({ hasText: 'Thank you!' }).waitFor()
  await play()
  await page.getByRole('region', { name: 'Watch next' }).waitFor()
  await away(() => page.getByRole('link', { name: /By drop/ }).click())
}

it('what viewers do with an imported video is live in another tab, signed and verified on its way', async () => {
  const mine = await person()
  const feedTab = await mine.newPage()
  await watchFeed(feedTab)
  await feedTab.goto(world.example.url)
  await feedOf(feedTab).and(feedTab.locator('[data-connection="live"]')).waitFor()

  const work = await mine.newPage()
  await importByAddress(work)
  await importByDrop(work)
  const videos = (await rest(world, '/api/v1/me/videos/list')).videos as {
    id: number
    title: string
    token: string
  }[]
  expect(videos.map(({ title }) => title).toSorted()).toEqual(['By address', 'By drop'])
  const [video, next] = videos.toSorted((a, b) => (a.title < b.title ? -1 : 1))

  const owner = asOwner(world)
  await owner(`/api/v1/me/video/${video?.id}/interactions`, {
    interactions: {
      callToAction: { text: 'See the offer', url: `${siteUrl}/offer`, startMs: 0 },
      annotations: [{ id: 'more', text: 'Read more', url: `${siteUrl}/more`, startMs: 0, endMs: 60_000 }],
      form: { title: 'Who is watching?', button: 'Tell us', startMs: 500, fields: ['firstName', 'email'] },
      poll: {
        id: 'useful',
        question: 'Was this useful?',
        startMs: 1500,
        options: [
          { id: 'yes', text: 'Yes' },
          { id: 'no', text: 'No' },
        ],
      },
      endScreen: { title: 'There is more', videoIds: [String(next?.id)] },
      comments: true,
      reactions: ['👍'],
    },
  })
  const { share_url: personalLink } = await owner(`/api/v1/me/video/${video?.id}/pass`, {
    viewer_email: 'ada@example.com',
    viewer_name: 'Ada',
  })

  await work.goto(`${world.example.url}/videos/${video?.id}`)
  await work.getByText('Nobody has opened this video yet').waitFor()
  await work.evaluate(() => Object.assign(window, { sameDocument: true }))

  const viewer = await person()
  const watching = await viewer.newPage()
  await watching.goto(String(personalLink))
  await doEverything(watching)
  // A browser that is ended takes the last word of its pages with it; one that merely goes elsewhere does not.
  await watching.goto('about:blank')
  await until('the goodbye', () => owner.session().final === 1)
  await viewer.close()

  const kinds = ['VideoCreated', 'VideoLeadGenaration', 'VideoAnnotation', 'VideoCTA', 'VideoPlayedSessions']
  const seen = await until('all five kinds in the feed', async () => {
    const events = await feedTab.evaluate(() => (window as unknown as { seenEvents: SeenEvent[] }).seenEvents)
    return kinds.every((kind) => events.some((event) => event.kind === kind)) && events
  })
  expect(seen.map(({ kind }) => kind).toSorted()).toEqual([...kinds, 'VideoCreated'].toSorted())
  const committed = await until('the delivery of the session', () => owner.session().sealed_at)
  const waits = seen.map(({ kind, happenedAt, seenAt }) => ({
    kind,
    ms: seenAt - (kind === 'VideoPlayedSessions' ? committed : happenedAt),
  }))
  if (process.env.FIGURES) appendFileSync(process.env.FIGURES, `${JSON.stringify({ waits })}\n`)
  expect(waits.filter(({ ms }) => ms >= 1000)).toEqual([])
  const deliveries = await owner.deliveries()
  expect(deliveries.map(({ state, attempts }) => [state, attempts.length, attempts[0]?.status])).toEqual(
    deliveries.map(() => ['delivered', 1, 200]),
  )
  expect(deliveries).toHaveLength(6)

  const counters = [
    'annotations',
    'callsToAction',
    'forms',
    'endScreens',
    'questions',
    'comments',
    'reactions',
    'replies',
  ]
  const counts = (): Promise<string[]> =>
    Promise.all(
      counters.map(
        async (name) => `${name} ${await work.locator(`[data-field="${name}"] dd b`).first().textContent()}`,
      ),
    )
  await expect.poll(counts).toEqual(counters.map((name) => `${name} 1`))
  await expect.poll(() => work.getByRole('row', { name: /ada@example\.com/ }).count()).toBe(1)
  expect(await work.evaluate(() => 'sameDocument' in window)).toBe(true)

  expect([...contacted].toSorted()).toEqual(
    [world.example.url, world.sandbox.url, siteUrl].map((url) => new URL(url).origin).toSorted(),
  )
})

it('a forged event is refused, shown nowhere and told in plain words', async () => {
  const body = JSON.stringify({
    eventName: 'VideoCTA',
    VideoCTA: { media: { videoId: 1 }, email: 'eve@example.com' },
  })
  const answer = await fetch(`${world.example.url}/hooks/hippo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hippo-signature': '0'.repeat(64) },
    body,
  })
  expect(answer.status).toBe(401)
  await expect.poll(() => world.example.output()).toMatch(/signature/i)
})
