import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, rest, type World } from './world.js'

let world: World
/** A seeded video with at least three pages of viewers. */
let busy = ''

beforeAll(async () => {
  world = await createWorld({ seed: 'demo' })
  const library = await rest(world, '/api/v1/me/videos/list')
  for (const { id } of library.videos as { id: number }[]) {
    const third = await rest(world, '/api/v1/me/video/viewer_profile', { video_id: String(id), page: '3' })
    if ((third.viewer_profile as unknown[]).length > 0) {
      busy = String(id)
      break
    }
  }
})
afterAll(() => world?.close())

describe('the seeded library', () => {
  it('holds forty videos, and each plays', async () => {
    const first = await rest(world, '/api/v1/me/videos/list')
    const second = await rest(world, '/api/v1/me/videos/list', { page: '2' })
    const third = await rest(world, '/api/v1/me/videos/list', { page: '3' })
    expect([first, second, third].map((page) => (page.videos as unknown[]).length)).toEqual([20, 20, 0])
    const person = await world.person()
    const page = await person.newPage()
    for (const { share_url } of (first.videos as { share_url: string }[]).slice(0, 3)) {
      await page.goto(share_url)
      await page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) >= 2)
    }
    await person.close()
  })
})

describe('viewers, ten at a time', () => {
  it('brings page two by the button', async () => {
    const person = await world.person()
    const page = await person.newPage()
    // A window so low that the end of the table is never scrolled into view.
    await page.setViewportSize({ width: 1280, height: 320 })
    await page.goto(`${world.example.url}/videos/${busy}`)
    const rows = page.getByRole('table', { name: 'Viewers' }).locator('tbody tr')
    await expect.poll(() => rows.count()).toBe(10)
    await page.getByRole('button', { name: 'Load more' }).press('Enter')
    await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(20)
    await person.close()
  })

  it('brings page two by scrolling', async () => {
    const person = await world.person()
    const page = await person.newPage()
    await page.setViewportSize({ width: 1280, height: 320 })
    await page.goto(`${world.example.url}/videos/${busy}`)
    const rows = page.getByRole('table', { name: 'Viewers' }).locator('tbody tr')
    await expect.poll(() => rows.count()).toBe(10)
    await rows.last().scrollIntoViewIfNeeded()
    await page.mouse.move(400, 160)
    await page.mouse.wheel(0, 4000)
    await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(20)
    await person.close()
  })

  it('shows one lead’s rows over two videos', async () => {
    const profiles = await rest(world, '/api/v1/me/video/viewer_profile', { video_id: busy })
    const emails = (profiles.viewer_profile as { email: string }[])
      .map((row) => row.email)
      .filter((email) => email.includes('@'))
    let lead = ''
    for (const email of emails) {
      const own = await rest(world, '/api/v1/me/video/viewer_profile', { user_email: email })
      const videos = new Set((own.viewer_profile as { video_id: string }[]).map((row) => row.video_id))
      if (videos.size >= 2) {
        lead = email
        break
      }
    }
    expect(lead).not.toBe('')
    const person = await world.person()
    const page = await person.newPage()
    await page.goto(`${world.example.url}/leads/${encodeURIComponent(lead)}`)
    await expect.poll(() => page.locator('table tbody tr').count()).toBeGreaterThanOrEqual(2)
    await person.close()
  })
})

describe('what is not there', () => {
  it('an unknown video: a typed error, a sentence, no figures', async () => {
    const person = await world.person()
    const page = await person.newPage()
    const answer = page.waitForResponse((response) => response.url().includes('/api/hippo/reports/'))
    await page.goto(`${world.example.url}/videos/999999999`)
    const response = await answer
    expect(response.status()).toBe(404)
    expect(await response.json()).toMatchObject({ error: { code: 'not_found', retryable: false } })
    await page.getByText('This video does not exist.').first().waitFor()
    expect(await page.getByText('Page loads').count()).toBe(0)
    await person.close()
  })
})
