import { ALL_FORMATS, BlobSource, CanvasSink, Input } from 'mediabunny'
import type { RecordingResolution } from '../../src/contract/types.js'
import { createBrowserEngine } from '../../src/recorder/browser/createBrowserEngine.js'
import { createFakeClient } from '../../src/testing/fakeClient.js'
import { createPageTus } from '../browser/recorder/pageTus.js'

/** How the take goes; `at` is in ms since it records. */
export interface TakeSeen {
  at: number
  status: string
  visibility: DocumentVisibilityState
  upload: string
  warnings: string[]
}

/** What was recorded. */
export interface TakeResult {
  /** The file, in base64. */
  file: string
  /** When pictures of the file show something new, in seconds: in the screen around the bubble, and in the bubble. */
  fresh: { screen: number[]; camera: number[] }
  /** Bytes that the media server holds, and bytes of the take as it was recorded. */
  held: number
  recorded: number
}

const tus = createPageTus()
const engine = createBrowserEngine({}, { httpStack: tus.stack })
const recorder = engine.createRecorder({ client: createFakeClient() })
let since: number | null = null
recorder.subscribe(() => {
  if (recorder.get().state.status === 'recording') since ??= performance.now()
})

function begin(resolution: RecordingResolution): void {
  recorder.start({ screen: true, camera: true, resolution, cameraSize: 'large' })
}

function read(): TakeSeen {
  const { state, upload, warnings } = recorder.get()
  return {
    at: since === null ? 0 : performance.now() - since,
    status: state.status,
    visibility: document.visibilityState,
    upload: upload.status,
    warnings: warnings.map(({ code }) => code),
  }
}

async function result(): Promise<TakeResult> {
  const [playable, download] = [await recorder.readTake('playable'), await recorder.readTake('download')]
  if (!playable || !download) throw new Error('Nothing is kept.')
  const bytes = new Uint8Array(await download.blob.arrayBuffer())
  return {
    file: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
    fresh: await findFresh(download.blob),
    held: tus.size,
    recorded: playable.blob.size,
  }
}

/** Small enough to be compared quickly. */
const look = { width: 160, height: 90 }

async function findFresh(file: Blob): Promise<TakeResult['fresh']> {
  const track = await new Input({ source: new BlobSource(file), formats: ALL_FORMATS }).getPrimaryVideoTrack()
  const context = new OffscreenCanvas(look.width, look.height).getContext('2d', { willReadFrequently: true })
  if (!track || !context) throw new Error('There is no picture.')
  // Well inside the circle, which stands at the bottom left; and what lies to the right of it.
  const parts: Record<keyof TakeResult['fresh'], [number, number, number, number]> = {
    screen: [60, 0, 100, 90],
    camera: [12, 61, 17, 17],
  }
  const fresh: TakeResult['fresh'] = { screen: [], camera: [] }
  const before: Partial<Record<keyof typeof parts, ImageData>> = {}
  for await (const { canvas, timestamp } of new CanvasSink(track, { poolSize: 2 }).canvases()) {
    context.drawImage(canvas, 0, 0, look.width, look.height)
    for (const name of ['screen', 'camera'] as const) {
      const now = context.getImageData(...parts[name])
      if (differ(before[name], now)) fresh[name].push(timestamp)
      before[name] = now
    }
  }
  return fresh
}

/** Whether some pixels are of another colour: an encoder sharpens a still picture, but turns no black into green. */
function differ(before: ImageData | undefined, { data }: ImageData): boolean {
  if (!before) return true
  let changed = 0
  for (let at = 0; at < data.length; at += 1)
    if (Math.abs((data[at] ?? 0) - (before.data[at] ?? 0)) > 40) changed += 1
  return changed > data.length / 200
}

Object.assign(globalThis, { begin, read, stop: () => recorder.stop(), result })
