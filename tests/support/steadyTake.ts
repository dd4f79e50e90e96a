import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ALL_FORMATS, FilePathSource, Input } from 'mediabunny'
import type { CDPSession, Page } from 'playwright'
import { producedBytes, until, witness, type World } from '../e2e/world.js'

/** What one long take cost the page. */
export interface SteadyTake {
  recordedMs: number
  bytes: number
  /** JS heap after a collection, in bytes: once it had settled, and at its highest later. */
  heapBefore: number
  heapMost: number
  /** Most bytes at once that the encoder had given and the server did not hold. */
  inFlight: number
  /** Frames the camera gave while recording, and frames in the file. */
  framesOffered: number
  framesEncoded: number
}

export interface SteadyTakeOptions {
  /** How long the page may settle before it is measured: code is compiled, buffers reach their size. @default 10000 */
  settleMs?: number
  /** Between two measurements. @default 5000 */
  sampleMs?: number
}

async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN
}

function largestUpload(world: World): { file: string; bytes: number } {
  const folder = join(world.dataDir, 'uploads')
  const files = readdirSync(folder).map((name) => ({
    file: join(folder, name),
    bytes: statSync(join(folder, name)).size,
  }))
  return files.sort((a, b) => b.bytes - a.bytes)[0] ?? { file: '', bytes: 0 }
}

/** Counts, inside the page, the frames that the recorded picture's track gave from the recorder's start to its stop. */
async function countOffered(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const original = MediaRecorder.prototype.start
    MediaRecorder.prototype.start = function start(...args) {
      const [track] = this.stream.getVideoTracks()
      const frames = (): number =>
        Number(Reflect.get(Object(track && Reflect.get(track, 'stats')), 'totalFrames'))
      const before = frames()
      const stop = this.stop.bind(this)
      this.stop = () => {
        Object.assign(window, { framesOffered: frames() - before })
        stop()
      }
      return original.apply(this, args)
    }
  })
}

async function countFrames(file: string): Promise<number> {
  const input = new Input({ source: new FilePathSource(file), formats: ALL_FORMATS })
  try {
    const track = await input.getPrimaryVideoTrack()
    return (await track?.computePacketStats())?.packetCount ?? 0
  } finally {
    input.dispose()
  }
}

/** Records the camera for so long through the running example, and measures the page meanwhile. */
export async function steadyTake(
  world: World,
  recordMs: number,
  { settleMs = 10_000, sampleMs = 5000 }: SteadyTakeOptions = {},
): Promise<SteadyTake> {
  const person = await world.person()
  const page = await person.newPage()
  await witness(page)
  await countOffered(page)
  const cdp = await person.newCDPSession(page)
  await cdp.send('Performance.enable')
  await page.goto(world.example.url)
  await page.getByRole('button', { name: 'Start recording' }).click()
  await page.getByRole('button', { name: 'Stop recording' }).waitFor()
  const startedAt = Date.now()
  let heapBefore = Number.NaN
  let heapMost = 0
  let inFlight = 0
  for (let next = settleMs; Date.now() - startedAt < recordMs; next += sampleMs) {
    await until(
      'the next sample',
      () => Date.now() - startedAt >= Math.min(next, recordMs),
      recordMs + 30_000,
    )
    const heap = await heapOf(cdp)
    if (Number.isNaN(heapBefore)) heapBefore = heap
    heapMost = Math.max(heapMost, heap)
    inFlight = Math.max(inFlight, (await producedBytes(page)) - largestUpload(world).bytes)
  }
  await page.getByRole('button', { name: 'Stop recording' }).click()
  const recordedMs = Date.now() - startedAt
  const framesOffered = await page.evaluate(() => Number(Reflect.get(window, 'framesOffered')))
  const bytes = await until(
    'all bytes',
    async () => {
      const produced = await producedBytes(page)
      return largestUpload(world).bytes === produced && produced
    },
    60_000,
  )
  const framesEncoded = await countFrames(largestUpload(world).file)
  await person.close()
  return { recordedMs, bytes, heapBefore, heapMost, inFlight, framesOffered, framesEncoded }
}
