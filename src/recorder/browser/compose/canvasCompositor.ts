import { HippoError } from '../../../core/error.js'
import { closeWorker } from './closeWorker.js'
import type { Compositor, CompositorOptions } from './compositor.js'
import type { CompositorAnswer, CompositorRequest, FreshCounts, SourceName } from './messages.js'
import { createPainter, firstPictureMs } from './painter.js'
import { createSourceWatch } from './sourceWatch.js'
import { openVideoSource } from './videoSource.js'
import type { VideoSource } from './videoSource.js'

/** How often the watchdog is told. */
const tellMs = 1000

/** What takes a canvas's next picture into its stream: the track, as specified, or in Firefox the stream. */
interface FrameTaker {
  requestFrame?(): void
}

/**
 * This page draws what hidden `<video>`s play; the worker only beats the time, as a hidden page's own timers do not.
 *
 * @throws {HippoError} `unsupported_browser`
 */
export function openCanvasCompositor(worker: Worker, options: CompositorOptions): Compositor {
  const { width, height, frameRate, bubble } = options
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d', { alpha: false })
  if (!context || !('captureStream' in canvas) || !('OffscreenCanvas' in globalThis)) throw unsupported()
  const painter = createPainter(context, { width, height }, bubble)
  // At no rate of its own: a second clock of the same rate would leave out pictures drawn between two of its beats.
  const stream: MediaStream & FrameTaker = canvas.captureStream(0)
  const track: (MediaStreamTrack & FrameTaker) | undefined = stream.getVideoTracks()[0]
  const taker = track?.requestFrame ? track : stream
  if (!track || !taker.requestFrame) throw unsupported()
  const watch = createSourceWatch(options)
  const sources: Partial<Record<SourceName, VideoSource>> = {}
  const before: FreshCounts = { screen: 0, camera: 0 }
  let closed: Promise<void> | null = null
  const opened = performance.now()
  let isShown = false
  let drawn = 0
  let told = opened

  const post = (request: CompositorRequest): void => worker.postMessage(request, [])

  function setSource(name: SourceName, given: MediaStreamTrack | null): void {
    if (closed) return
    watch.set(name, given)
    before[name] += sources[name]?.fresh() ?? 0
    sources[name]?.close()
    delete sources[name]
    if (given) sources[name] = openVideoSource(given)
    else if (name === 'camera') painter.setCamera(null)
  }

  const fresh = (): FreshCounts => ({
    screen: before.screen + (sources.screen?.fresh() ?? 0),
    camera: before.camera + (sources.camera?.fresh() ?? 0),
  })

  function beat(): void {
    const { screen, camera } = sources
    const shared = screen?.size()
    if (screen && shared) painter.setScreen(screen.picture, shared)
    const seen = camera?.size()
    if (camera && seen) painter.setCamera(camera.picture, seen)
    else if (camera?.ended()) painter.setCamera(null)
    const now = performance.now()
    isShown ||= Boolean(shared)
    if (!isShown && now - opened < firstPictureMs) return
    taker.requestFrame?.()
    painter.paint()
    drawn += 1
    if (now - told < tellMs) return
    told = now
    watch.report(fresh())
  }

  function onAnswer({ data }: MessageEvent<CompositorAnswer>): void {
    if (data.type !== 'tick') return
    beat()
    post({ type: 'ready' })
  }

  setSource('screen', options.screen)
  setSource('camera', options.camera)
  worker.addEventListener('message', onAnswer)
  post({ type: 'clock', frameRate })

  return {
    kind: 'canvas',
    track,
    setScreen: (next) => setSource('screen', next),
    setCamera: (next) => setSource('camera', next),
    setBubble: painter.setBubble,
    figures: () => Promise.resolve({ drawn, fresh: fresh().screen }),
    dispose() {
      track.stop()
      worker.removeEventListener('message', onAnswer)
      sources.screen?.close()
      sources.camera?.close()
      closed ??= closeWorker(worker)
    },
  }
}

function unsupported(): HippoError {
  return new HippoError('unsupported_browser', 'This browser cannot draw two pictures into one.', {
    hint: 'Record the screen or the camera alone, or both with separateLayer.',
  })
}
