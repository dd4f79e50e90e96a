import { readdirSync, statSync, appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { ALL_FORMATS, BlobSource, Input } from 'mediabunny'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, liveTracks, producedBytes, rest, until, witness, type World } from './world.js'

let world: World

beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world?.close())

interface Sources {
  screen: boolean
  camera: boolean
  microphone: boolean
}

async function choose(page: Page, sources: Sources): Promise<void> {
  const names = { screen: 'Screen', camera: 'Camera', microphone: 'Mic' } as const
  for (const [source, wanted] of Object.entries(sources) as [keyof Sources, boolean][]) {
    const toggle = page.getByRole('button', { name: names[source], exact: true })
    if (((await toggle.getAttribute('aria-pressed')) === 'true') !== wanted) await toggle.click()
    await expect.poll(() => toggle.getAttribute('aria-pressed')).toBe(String(wanted))
  }
}

/** Bytes of the raw uploads in the sandbox's data folder. */
function bytesOnServer(): number[] {
  const folder = join(world.dataDir, 'uploads')
  return readdirSync(folder)
    .filter((name) => !name.endsWith('.json'))
    .map((name) => statSync(join(folder, name)).size)
}

/** Records `seconds`, watched by a second person from the third second on. */
async function record(sources: Sources, seconds: number) {
  const mine = await world.person()
  const page = await mine.newPage()
  await witness(page)
  const creations: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/hippo/recordings'))
      creations.push(request.url())
  })
  // What the recorder's own clock said when it stopped, as it tells the server.
  const clock = page
    .waitForRequest((request) => request.url().endsWith('/finish'))
    .then((request) => (request.postDataJSON() as { durationMs: number }).durationMs)
  await page.goto(world.example.url)
  await choose(page, sources)
  const clicked = Date.now()
  await page.getByRole('button', { name: 'Start recording' }).click()
  await page.getByRole('button', { name: 'Stop recording' }).waitFor()
  const started = Date.now()
  const link = await until('the link', async () => {
    const text = await page.locator('[data-part="link"]').first().textContent()
    return text?.match(/\S*\/video\/play\/[\w-]+/)?.[0]
  })
  const shareUrl = link.startsWith('http') ? link : `http://${link}`

  await until('the third second', () => Date.now() - started > 3000)
  const theirs = await world.person()
  const viewer = await theirs.newPage()
  const answer = await viewer.goto(shareUrl)
  expect(answer?.status()).toBe(200)
  expect(await viewer.title()).toContain('Untitled recording')
  await viewer.getByText('being recorded now', { exact: false }).first().waitFor()

  await until('the end of the take', () => Date.now() - started >= seconds * 1000)
  await page.getByRole('button', { name: 'Stop recording' }).click()
  const stopped = Date.now()
  const wallMs = stopped - started
  const sinceClickMs = stopped - clicked
  await viewer.locator('video').first().waitFor({ timeout: 15_000 })
  await viewer.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) >= 1)
  const playableAfterMs = Date.now() - stopped
  await page.getByText('Saved', { exact: false }).first().waitFor()
  return {
    page,
    viewer,
    shareUrl,
    clockMs: await clock,
    wallMs,
    sinceClickMs,
    playableAfterMs,
    creations,
    mine,
    theirs,
  }
}

async function probe(viewer: Page) {
  const src = await viewer.evaluate(() => document.querySelector('video')?.currentSrc ?? '')
  const bytes = await (await fetch(src)).arrayBuffer()
  const input = new Input({ source: new BlobSource(new Blob([bytes])), formats: ALL_FORMATS })
  try {
    const tracks = await input.getTracks()
    return {
      video: tracks.filter((track) => track.type === 'video').length,
      audio: tracks.filter((track) => track.type === 'audio').length,
      seconds: await input.computeDuration(),
    }
  } finally {
    input.dispose()
  }
}

describe('recording', () => {
  it.each([
    ['camera and microphone', { screen: false, camera: true, microphone: true }],
    ['screen and microphone', { screen: true, camera: false, microphone: true }],
  ])('%s: a link at once, every byte on the server, playable by itself', async (_name, sources) => {
    const before = bytesOnServer()
    const take = await record(sources, 8)

    const produced = await producedBytes(take.page)
    expect(produced).toBeGreaterThan(50_000)
    const added =
      bytesOnServer().reduce((sum, size) => sum + size, 0) - before.reduce((sum, size) => sum + size, 0)
    expect(added).toBe(produced)

    const media = await probe(take.viewer)
    expect(media).toMatchObject({ video: 1, audio: 1 })
    if (process.env.FIGURES)
      appendFileSync(
        process.env.FIGURES,
        `${JSON.stringify({ ...media, wallMs: take.wallMs, clockMs: take.clockMs, playableAfterMs: take.playableAfterMs })}\n`,
      )
    expect(Math.abs(media.seconds - take.clockMs / 1000)).toBeLessThan(0.5)
    // The clock itself: no shorter than what was seen to run, no longer than since the click.
    expect(take.clockMs).toBeGreaterThan(take.wallMs - 500)
    expect(take.clockMs).toBeLessThan(take.sinceClickMs)
    expect(take.playableAfterMs).toBeLessThan(3000)

    const seeked = await take.viewer.evaluate(async () => {
      const video = document.querySelector('video')
      if (!video) return -1
      video.currentTime = 6
      await new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }))
      return video.currentTime
    })
    expect(Math.abs(seeked - 6)).toBeLessThan(0.3)

    // A built app mounts once; what StrictMode's second mount does is shown in tests/browser/recorder-ui.
    expect(take.creations).toHaveLength(1)
    expect(await liveTracks(take.page)).toBe(0)
    await take.mine.close()
    await take.theirs.close()
  })
})

describe('watching', () => {
  it('to 60 %, back, and away: one load, one play, the share seen', async () => {
    const take = await record({ screen: false, camera: true, microphone: true }, 5)
    const token = take.shareUrl.split('/').pop() ?? ''
    const library = await rest(world, '/api/v1/me/videos/list')
    const video = (library.videos as { id: number; token: string }[]).find((row) => row.token === token)
    const id = String(video?.id)

    const { viewer } = take
    const watched = await viewer.evaluate(async () => {
      const element = document.querySelector('video')
      if (!element) throw new Error('no video')
      const reach = (seconds: number): Promise<void> =>
        new Promise((resolve) => {
          const look = (): void => {
            if (element.currentTime < seconds) return
            element.removeEventListener('timeupdate', look)
            resolve()
          }
          element.addEventListener('timeupdate', look)
        })
      element.muted = true
      await element.play()
      await reach(element.duration * 0.6)
      // The element says where it is four times a second at worst: a share of five seconds is what it came to.
      const left = element.currentTime
      element.currentTime = element.duration * 0.2
      await new Promise((resolve) => element.addEventListener('seeked', resolve, { once: true }))
      const again = element.currentTime
      await reach(element.duration * 0.3)
      element.pause()
      const played = left + element.currentTime - again
      const seen = element.played
      let covered = 0
      for (let i = 0; i < seen.length; i += 1) covered += seen.end(i) - seen.start(i)
      return { share: (100 * covered) / element.duration, withRepeats: (100 * played) / element.duration }
    })
    await viewer.close()

    const report = await until('the report', async () => {
      const answer = await rest(world, `/api/v1/me/video/reports/${id}`)
      return answer.total_plays === 1 && answer
    })
    expect(report).toMatchObject({ total_page_loads: 1, total_plays: 1, unique_users: 1 })
    expect((report.watch_rate as Record<string, number>)['50']).toBe(1)
    // About 60 %, and then 10 % of it again.
    expect(Math.abs(Number(report.avg_watch_rate) - watched.withRepeats)).toBeLessThan(2)
    const profiles = await rest(world, '/api/v1/me/video/viewer_profile', { video_id: id })
    const rows = profiles.viewer_profile as { precentage_played: number; views: number }[]
    expect(rows).toHaveLength(1)
    expect(rows[0]?.views).toBe(1)
    expect(Math.abs((rows[0]?.precentage_played ?? 0) - watched.share)).toBeLessThan(5)

    await take.page.goto(`${world.example.url}/videos/${id}`)
    await take.page.getByText('How far people watched').first().waitFor()
    const viewers = take.page.getByRole('table', { name: 'Viewers' })
    await viewers.getByText(`${rows[0]?.precentage_played}%`).waitFor()
    expect(await viewers.locator('tbody tr').count()).toBe(1)
    await take.mine.close()
    await take.theirs.close()
  })
})
