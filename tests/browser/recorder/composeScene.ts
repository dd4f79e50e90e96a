import { onTestFinished, vi } from 'vitest'
import { openCanvasCompositor } from '../../../src/recorder/browser/compose/canvasCompositor.js'
import { openCompositor } from '../../../src/recorder/browser/compose/compositor.js'
import type { Compositor, CompositorOptions } from '../../../src/recorder/browser/compose/compositor.js'
import { startWorker } from '../../../src/recorder/browser/worker/startWorker.js'

export type Colour = readonly [red: number, green: number, blue: number]
export const blue: Colour = [20, 40, 220]
export const red: Colour = [220, 30, 30]
export const green: Colour = [20, 180, 40]
export const black: Colour = [0, 0, 0]

/** A track of one flat colour. */
export interface FlatSource {
  track: MediaStreamTrack
  set(change: { colour?: Colour; width?: number; height?: number }): void
  /** No more pictures from here on. */
  rest(): void
}

export function createSource(colour: Colour, width: number, height: number): FlatSource {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')!
  let current = colour
  const draw = (): void => {
    context.fillStyle = `rgb(${current.join(' ')})`
    context.fillRect(0, 0, canvas.width, canvas.height)
  }
  canvas.width = width
  canvas.height = height
  draw()
  const [track] = canvas.captureStream(30).getVideoTracks()
  const timer = setInterval(draw, 33)
  onTestFinished(() => {
    clearInterval(timer)
    track!.stop()
  })
  return {
    track: track!,
    set(change) {
      current = change.colour ?? current
      if (change.width) canvas.width = change.width
      if (change.height) canvas.height = change.height
      draw()
    },
    rest: () => clearInterval(timer),
  }
}

/** Opens it in the way asked for, and disposes of it after the test. */
export async function open(kind: Compositor['kind'], options: CompositorOptions): Promise<Compositor> {
  const compositor =
    kind === 'worker'
      ? await openCompositor(options)
      : openCanvasCompositor(await startWorker('compositor'), options)
  onTestFinished(() => compositor.dispose())
  if (compositor.kind !== kind) throw new Error(`It went the other way: ${compositor.kind}.`)
  return compositor
}

export interface Picture {
  width: number
  height: number
  timestamp: number
  is(colour: Colour, x: number, y: number): boolean
  colourAt(x: number, y: number): Colour
  canvas: OffscreenCanvas
}

export interface Viewer {
  next(): Promise<Picture>
  /** The first picture of which this is true. */
  until(what: string, check: (picture: Picture) => boolean): Promise<Picture>
}

/** Sees every picture that a track gives. */
export function watch(track: MediaStreamTrack): Viewer {
  const reader = new MediaStreamTrackProcessor({ track: track as MediaStreamVideoTrack }).readable.getReader()
  onTestFinished(() => reader.cancel())

  async function next(): Promise<Picture> {
    const { value: frame, done } = await reader.read()
    if (done) throw new Error('The track is over.')
    const { displayWidth: width, displayHeight: height, timestamp } = frame
    const canvas = new OffscreenCanvas(width, height)
    const context = canvas.getContext('2d', { willReadFrequently: true })!
    context.drawImage(frame, 0, 0)
    frame.close()
    const { data } = context.getImageData(0, 0, width, height)
    const colourAt = (x: number, y: number): Colour => {
      const at = (Math.floor(y) * width + Math.floor(x)) * 4
      return [data[at]!, data[at + 1]!, data[at + 2]!]
    }
    return {
      width,
      height,
      timestamp,
      canvas,
      colourAt,
      is: (colour, x, y) => colourAt(x, y).every((value, n) => Math.abs(value - colour[n]!) < 40),
    }
  }

  return {
    next,
    async until(what, check) {
      const end = performance.now() + 5000
      while (performance.now() < end) {
        const picture = await next()
        if (check(picture)) return picture
      }
      throw new Error(`No picture of ${what}.`)
    },
  }
}

/** Every worker that was started and not ended since this was called. */
export function countWorkers(): () => number {
  const started = new Set<Worker>()
  const RealWorker = globalThis.Worker
  const counting = class extends RealWorker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options)
      started.add(this)
    }
    override terminate(): void {
      started.delete(this)
      super.terminate()
    }
  }
  vi.stubGlobal('Worker', counting)
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
  return () => started.size
}
