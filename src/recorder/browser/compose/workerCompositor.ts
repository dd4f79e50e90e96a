import { closeWorker } from './closeWorker.js'
import type { Compositor, CompositorOptions } from './compositor.js'
import type { CompositorAnswer, CompositorFigures, CompositorRequest, SourceName } from './messages.js'
import { pageFrames } from './pageFrames.js'
import { createSourceWatch } from './sourceWatch.js'
import { workerFrames } from './workerFrames.js'

/** The worker draws; null where frames cannot be brought into it. */
export async function openWorkerCompositor(
  worker: Worker,
  options: CompositorOptions,
): Promise<Compositor | null> {
  const { width, height, frameRate, bubble } = options
  const way = pageFrames() ?? workerFrames
  const watch = createSourceWatch(options)
  let closed: Promise<void> | null = null
  const post = (request: CompositorRequest, transfer: Transferable[] = []): void =>
    worker.postMessage(request, transfer)

  function setSource(name: SourceName, track: MediaStreamTrack | null): void {
    if (closed) return
    watch.set(name, track)
    // One that ended has nothing to give, and some browsers throw at it.
    if (track?.readyState !== 'live') return post({ type: 'source', name, source: null })
    const { source, transfer } = way.give(track)
    post({ type: 'source', name, source }, [transfer])
  }

  const output = way.writable
  post({ type: 'open', width, height, frameRate, bubble, output }, output ? [output] : [])
  const answer = await opened(worker)
  const track = way.track ?? answer?.track
  if (!answer || !track) {
    track?.stop()
    return null
  }
  try {
    setSource('screen', options.screen)
    setSource('camera', options.camera)
  } catch {
    // Tracks cannot be transferred here. The worker may still be of use as a clock.
    track.stop()
    post({ type: 'close' })
    return null
  }

  let last: CompositorFigures = { drawn: 0, fresh: { screen: 0, camera: 0 } }
  let asking: ((figures: CompositorFigures) => void)[] = []
  const tell = (): void => {
    for (const resolve of asking) resolve(last)
    asking = []
  }
  worker.addEventListener('message', ({ data }: MessageEvent<CompositorAnswer>) => {
    if (data.type !== 'figures') return
    last = data
    watch.report(data.fresh)
    tell()
  })

  return {
    kind: 'worker',
    track,
    setScreen: (screen) => setSource('screen', screen),
    setCamera: (camera) => setSource('camera', camera),
    setBubble: (next) => post({ type: 'bubble', bubble: next }),
    async figures() {
      const asked = new Promise((resolve) => {
        asking.push(resolve)
        post({ type: 'figures' })
      })
      await (closed ?? asked)
      return { drawn: last.drawn, fresh: last.fresh.screen }
    },
    dispose() {
      track.stop()
      closed ??= closeWorker(worker).then(tell)
    },
  }
}

/** Whether the worker can draw, and the track it made where the page made none. */
function opened(worker: Worker): Promise<{ track: MediaStreamTrack | null } | null> {
  return new Promise((resolve) => {
    const once = { once: true }
    worker.addEventListener('error', () => resolve(null), once)
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<CompositorAnswer>) => resolve(data.type === 'opened' ? data : null),
      once,
    )
  })
}
