import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ALL_FORMATS, FilePathSource, Input } from 'mediabunny'
import { type BrowserContext, chromium, type Page } from 'playwright'
import { expect } from 'vitest'
import { fakeDevices, quiet, rest, until, type World } from '../e2e/world.js'

/** What one kill cost. */
export interface KilledTake {
  /** Recorded when the browser died, by the wall clock. */
  recordedMs: number
  /** Length of the file that was recovered. */
  recoveredMs: number
  bytes: number
  /** From the page's load until the server held everything. */
  resumedMs: number
}

export interface Digest {
  bytes: number
  sha256: string
}

/** A browser with a profile on the disk, as a person has it: what it keeps outlives it. */
function openBrowser(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [...quiet, ...fakeDevices],
    viewport: { width: 1280, height: 900 },
  })
}

interface Process {
  pid: number
  parent: number
  command: string
}

function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8')
        // Dead, and only waiting for somebody to ask how it ended.
        if (/\nState:\s+Z/.test(status)) return []
        const parent = Number(/\nPPid:\s+(\d+)/.exec(status)?.[1])
        return [{ pid: Number(name), parent, command: readFileSync(`/proc/${name}/cmdline`, 'utf8') }]
      } catch {
        // It ended while it was looked at.
        return []
      }
    })
}

/** The browser with this profile and everything it has started, by their ids. */
function familyOf(profile: string): Set<number> {
  const all = processes()
  const family = new Set(all.filter(({ command }) => command.includes(profile)).map(({ pid }) => pid))
  for (let size = -1; size !== family.size;) {
    size = family.size
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid)
  }
  return family
}

/** kill -9 of the whole browser with this profile; waits until none of it is left. Answers when. */
async function killBrowser(profile: string): Promise<number> {
  const family = familyOf(profile)
  const diedAt = Date.now()
  for (const pid of family) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It went with its parent.
    }
  }
  await until('the browser to be gone', () => !processes().some(({ pid }) => family.has(pid)))
  return diedAt
}

/** What the browser's own disk holds of the one take it keeps; the page runs none of our code. */
export function keptBytes(page: Page): Promise<Digest> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const takes = await root.getDirectoryHandle('hippo')
    for await (const take of takes.values()) {
      if (take.kind !== 'directory') continue
      const file = await (await take.getFileHandle('main')).getFile()
      const bytes = await file.arrayBuffer()
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
      return {
        bytes: bytes.byteLength,
        sha256: [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
      }
    }
    throw new Error('No take is kept.')
  })
}

function uploads(world: World): string[] {
  const folder = join(world.dataDir, 'uploads')
  return readdirSync(folder).map((name) => join(folder, name))
}

export function digestOf(file: string): Digest {
  const bytes = readFileSync(file)
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

async function lengthOf(file: string): Promise<number> {
  const input = new Input({ source: new FilePathSource(file), formats: ALL_FORMATS })
  try {
    return Math.round((await input.computeDuration()) * 1000)
  } finally {
    input.dispose()
  }
}

const listed = async (world: World): Promise<number> =>
  ((await rest(world, '/api/v1/me/videos/list')).videos as unknown[]).length

/**
 * Records, kills the browser with -9 after `afterMs`, and comes back: first as somebody else, who must see nothing of
 * it, then as the one who recorded, whose upload must complete without a click.
 */
export async function killTake(world: World, afterMs: number): Promise<KilledTake> {
  const profile = mkdtempSync(join(tmpdir(), 'hippo-profile-'))
  const before = new Set(uploads(world))
  const videos = await listed(world)
  try {
    let context = await openBrowser(profile)
    const page = await context.newPage()
    await page.addInitScript(() => {
      const original = MediaRecorder.prototype.start
      MediaRecorder.prototype.start = function start(...args) {
        Object.assign(window, { startedAt: Date.now() })
        return original.apply(this, args)
      }
    })
    await page.goto(world.example.url)
    await page.getByRole('button', { name: 'Start recording' }).click()
    await page.getByRole('button', { name: 'Stop recording' }).waitFor()
    const startedAt = await page.evaluate(() => Number(Reflect.get(window, 'startedAt')))
    await until('the moment', () => Date.now() - startedAt >= afterMs)
    const diedAt = await killBrowser(profile)
    await context.close().catch(() => {})

    context = await openBrowser(profile)
    const back = await context.newPage()
    await back.goto(`${world.example.url}/healthz`)
    const kept = await keptBytes(back)

    await asSomebodyElse(world, context)
    expect(await keptBytes(back)).toEqual(kept)

    const loadedAt = Date.now()
    const app = await context.newPage()
    await app.goto(world.example.url)
    const file = await until('the upload to be whole', () =>
      uploads(world).find((name) => !before.has(name) && digestOf(name).bytes === kept.bytes),
    )
    const resumedMs = Date.now() - loadedAt
    expect(digestOf(file)).toEqual(kept)
    await until('the video to be listed, once', async () => (await listed(world)) === videos + 1)
    const recoveredMs = await lengthOf(file)
    await context.close()
    return { recordedMs: diedAt - startedAt, recoveredMs, bytes: kept.bytes, resumedMs }
  } finally {
    await killBrowser(profile)
    rmSync(profile, { recursive: true, force: true })
  }
}

/** Another person signs in on the same browser: nothing is shown, and nothing is sent. */
async function asSomebodyElse(world: World, context: BrowserContext): Promise<void> {
  const held = uploads(world).map(digestOf)
  await world.example.stop()
  await world.example.start({ DEMO_USER: 'somebody-else' })
  const page = await context.newPage()
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'PATCH' || /\/ticket|\/finish|\/files/.test(request.url()))
      sent.push(request.url())
  })
  await page.goto(world.example.url)
  // Recovery asks who this is before it looks; once it has, what it would show or send comes within moments.
  await page.waitForResponse((response) => response.url().endsWith('/capabilities'))
  await page.evaluate(
    () => new Promise<void>((resolve) => requestIdleCallback(() => requestIdleCallback(() => resolve()))),
  )
  await page.getByRole('link', { name: 'Library' }).click()
  await page.getByText('No videos yet').or(page.getByRole('listitem')).first().waitFor()
  expect(await page.getByText(/recovered|left behind/i).count()).toBe(0)
  expect(sent).toEqual([])
  expect(uploads(world).map(digestOf)).toEqual(held)
  await page.close()
  await world.example.stop()
  await world.example.start()
}
