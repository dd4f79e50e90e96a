import { ALL_FORMATS, BlobSource, CanvasSink, Input } from 'mediabunny'
import { createBrowserEngine } from '../../src/recorder/browser/createBrowserEngine.js'
import type { Recorder } from '../../src/recorder/types.js'
import { createFakeClient } from '../../src/testing/fakeClient.js'
import { createPageTus } from '../browser/recorder/pageTus.js'

export type Way = 'worker' | 'canvas' | 'worker, late'

export interface StillSeen {
  /** In ms since it records. */
  at: number
  status: string
  /** Pictures that the shared tab has given so far. */
  pictures: number
}

export interface StillTake {
  /** Pictures in the file. */
  all: number
  /** Those of them that show the tab. */
  right: number
  /** Who drew them. */
  drawnBy: Way[]
  warnings: string[]
}

/** The tab that is shared is this one: a colour, and nothing that moves. */
const colour = [20, 40, 220] as const
document.documentElement.style.background = `rgb(${colour.join(' ')})`

const drawnBy = new Set<Way>()
const { captureStream } = HTMLCanvasElement.prototype
HTMLCanvasElement.prototype.captureStream = function heardOf(rate) {
  drawnBy.add('canvas')
  return captureStream.call(this, rate)
}

let recorder: Recorder | null = null
let screen: MediaStreamTrack | null = null

function begin(way: Way): void {
  const Processor = globalThis.MediaStreamTrackProcessor
  if (way === 'canvas') Reflect.deleteProperty(globalThis, 'MediaStreamTrackGenerator')
  else {
    globalThis.MediaStreamTrackProcessor = new Proxy(Processor, {
      construct(target, given: ConstructorParameters<typeof Processor>) {
        drawnBy.add(way)
        const { readable } = new target(...given)
        return { readable: way === 'worker' ? readable : readable.pipeThrough(missFirst()) }
      },
    })
  }
  const engine = createBrowserEngine({}, { httpStack: createPageTus().stack })
  recorder = engine.createRecorder({ client: createFakeClient() })
  const { mediaDevices } = navigator
  const ask = mediaDevices.getDisplayMedia.bind(mediaDevices)
  mediaDevices.getDisplayMedia = async (options) => {
    const shared = await ask(options)
    screen = shared.getVideoTracks()[0] ?? null
    return shared
  }
  recorder.start({ screen: true, camera: true, resolution: 360, cameraPosition: 'bottom-left' })
}

/** As a reader that begins just behind the first picture: Chromium leaves out what it would give it. */
function missFirst(): TransformStream<VideoFrame, VideoFrame> {
  const since = performance.now()
  return new TransformStream({
    transform(frame, controller) {
      if (performance.now() - since > 300) controller.enqueue(frame)
      else frame.close()
    },
  })
}

function read(): StillSeen {
  // Asked of the track: another reader would be given a picture, and the one in question with it.
  const stats: unknown = screen && Reflect.get(screen, 'stats')
  return {
    at: recorder?.clock.get() ?? 0,
    status: recorder?.get().state.status ?? 'idle',
    pictures: Number(Reflect.get(Object(stats), 'totalFrames')),
  }
}

async function result(): Promise<StillTake> {
  const file = await recorder?.readTake('playable')
  if (!file) throw new Error('Nothing is kept.')
  const input = new Input({ source: new BlobSource(file.blob), formats: ALL_FORMATS })
  const track = await input.getPrimaryVideoTrack()
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
  if (!track || !context) throw new Error('There is no picture.')
  let all = 0
  let right = 0
  for await (const { canvas } of new CanvasSink(track, { poolSize: 2 }).canvases()) {
    all += 1
    // Far from the bubble.
    context.drawImage(canvas, canvas.width * 0.7, canvas.height * 0.2, 1, 1, 0, 0, 1, 1)
    const { data } = context.getImageData(0, 0, 1, 1)
    if (colour.every((value, at) => Math.abs(value - (data[at] ?? 0)) < 60)) right += 1
  }
  const warnings = recorder?.get().warnings.map(({ code }) => code) ?? []
  return { all, right, drawnBy: [...drawnBy], warnings }
}

Object.assign(globalThis, { begin, read, stop: () => recorder?.stop(), result })
