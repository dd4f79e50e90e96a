import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import { createWorld, rest, until, witness, type World } from '../e2e/world.js'
import { type CuttingProxy, startCuttingProxy } from './cuttingProxy.js'
import { digestOf, keptBytes } from './killedTake.js'

/** A world whose browser reaches the media server through a proxy that can fail it. */
export interface CutWorld extends World {
  proxy: CuttingProxy
}

export async function createCutWorld(): Promise<CutWorld> {
  let port = 0
  const proxy = await startCuttingProxy(() => port)
  const world = await createWorld({ sandboxEnv: { PUBLIC_URL: `http://localhost:${proxy.port}` } })
  port = Number(new URL(world.sandbox.url).port)
  return {
    ...world,
    proxy,
    async close() {
      await world.close()
      proxy.close()
    },
  }
}

/** A recording in the example's page, under way, in a browser context of its own. */
export interface LiveTake {
  page: Page
  /** Upload requests of which the page itself saw that they failed. */
  failures(): number
  /** The server's file; null before the first bytes are sent. */
  file(): string | null
  /** Resolves when it has run for so long. */
  lasts(ms: number): Promise<void>
  /** Stops, and waits until the app's backend has counted every byte. */
  stop(): Promise<void>
  /**
   * Nothing is missing and nothing is there twice: the server's one new file is the browser's own byte for byte, the
   * library has one video more, and that one plays. Answers the bytes.
   */
  expectWhole(): Promise<number>
  close(): Promise<void>
}

/** Records the fake camera and microphone as a person does. */
export async function recordLive(world: World): Promise<LiveTake> {
  const before = { tokens: await tokens(world), files: new Set(uploads(world)) }
  const person = await world.person()
  const page = await person.newPage()
  await witness(page)
  let file: string | null = null
  let failures = 0
  page.on('request', (request) => {
    if (request.method() === 'PATCH')
      file = join(world.dataDir, 'uploads', request.url().split('/').at(-1) ?? '')
  })
  page.on('requestfailed', (request) => {
    if (request.url().includes('/files')) failures += 1
  })
  await page.goto(world.example.url)
  await page.getByRole('button', { name: 'Start recording' }).click()
  await page.getByRole('button', { name: 'Stop recording' }).waitFor()
  const startedAt = Date.now()
  return {
    page,
    failures: () => failures,
    file: () => file,
    async lasts(ms) {
      await until('the length of the take', () => Date.now() - startedAt >= ms, ms + 10_000)
    },
    async stop() {
      const counted = page.waitForResponse(
        (response) => response.url().endsWith('/finish') && response.ok(),
        { timeout: 0 },
      )
      await page.getByRole('button', { name: 'Stop recording' }).click()
      await counted
    },
    async expectWhole() {
      const kept = await keptBytes(page)
      expect(kept.bytes).toBeGreaterThan(50_000)
      expect(uploads(world).filter((name) => !before.files.has(name))).toEqual([file])
      expect(digestOf(file ?? '')).toEqual(kept)
      const made = await until('the video in the library', async () => {
        const fresh = (await tokens(world)).filter((token) => !before.tokens.includes(token))
        return fresh.length > 0 && fresh
      })
      expect(made).toHaveLength(1)
      const url = await until('the video to be ready', () => sourceOf(world, made[0] ?? ''))
      const recordedMs = await page.evaluate(play, url)
      expect(recordedMs).toBeGreaterThan(2000)
      return kept.bytes
    },
    close: () => person.close(),
  }
}

function uploads(world: World): string[] {
  const folder = join(world.dataDir, 'uploads')
  return readdirSync(folder).map((name) => join(folder, name))
}

async function tokens(world: World): Promise<string[]> {
  const { videos } = await rest(world, '/api/v1/me/videos/list')
  return (videos as { token: string }[]).map(({ token }) => token)
}

/** Where a published video plays from, as its watch page is told. */
async function sourceOf(world: World, token: string): Promise<string | null> {
  const answer = await fetch(`${world.sandbox.url}/video/play/${token}/state`)
  const { status, sources } = (await answer.json()) as { status: string; sources?: { url: string }[] }
  return status === 'ready' ? (sources?.[0]?.url ?? null) : null
}

/** Runs in a page: decodes a picture at the start and one near the end, and answers the length in ms. */
async function play(url: string): Promise<number> {
  const video = document.createElement('video')
  const happened = (type: string): Promise<void> =>
    new Promise((resolve, reject) => {
      video.addEventListener(type, () => resolve(), { once: true })
      video.addEventListener('error', () => reject(new Error(video.error?.message)), { once: true })
    })
  const loaded = happened('loadeddata')
  video.src = url
  await loaded
  const sought = happened('seeked')
  video.currentTime = video.duration * 0.9
  await sought
  return video.duration * 1000
}
