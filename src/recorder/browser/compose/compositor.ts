import { startWorker } from '../worker/startWorker.js'
import { openCanvasCompositor } from './canvasCompositor.js'
import type { BubbleLayout } from './layout.js'
import { openWorkerCompositor } from './workerCompositor.js'

/** What a compositor begins with. */
export interface CompositorOptions {
  screen: MediaStreamTrack
  camera: MediaStreamTrack | null
  /** Of the picture that comes out; both even. */
  width: number
  height: number
  frameRate: number
  bubble: BubbleLayout
  /** Where the worker's script is served. @default started from a Blob URL */
  workerUrl?: string
  /** A source gives no fresh frame although it is live and not muted. */
  onFrozen?(source: 'screen' | 'camera'): void
}

/** Draws screen and camera into one track of fixed size, at full rate also in a hidden tab. */
export interface Compositor {
  /** Which way was taken: frames in a worker, or a canvas of this page with a worker's clock. */
  readonly kind: 'worker' | 'canvas'
  /** Never another one. */
  readonly track: MediaStreamTrack
  /** Another surface; letterboxed into the same size. Whoever gave a track stops it. */
  setScreen(track: MediaStreamTrack): void
  /** Another camera, or none: the bubble goes. */
  setCamera(track: MediaStreamTrack | null): void
  setBubble(bubble: BubbleLayout): void
  /** Frames drawn, and frames that were fresh from the screen. */
  figures(): Promise<{ drawn: number; fresh: number }>
  dispose(): void
}

/**
 * Opens the best compositor this browser has, told by its features.
 *
 * @throws {HippoError} `worker_blocked` or `unsupported_browser` where there is none
 */
export async function openCompositor(options: CompositorOptions): Promise<Compositor> {
  const worker = await startWorker('compositor', options.workerUrl)
  try {
    return (await openWorkerCompositor(worker, options)) ?? (await openCanvasCompositor(worker, options))
  } catch (cause) {
    worker.terminate()
    throw cause
  }
}
