import { breakoutBox, transferable } from './breakoutBox.js'
import { startClock } from './clock.js'
import type { CompositorAnswer, CompositorRequest } from './messages.js'
import { openStage } from './stage.js'
import type { Stage } from './stage.js'

/** Makes this worker a compositor. */
export function serveCompositor(): void {
  let stage: Stage | null = null
  let stopClock: (() => void) | null = null
  /** Whether the page has drawn at the last tick: a busy one would else be left with a queue of them. */
  let ready = true

  addEventListener('message', ({ data: request }: MessageEvent<CompositorRequest>) => {
    switch (request.type) {
      case 'open':
        stage = tryToOpen(request)
        break
      case 'source':
        stage?.setSource(request.name, request.source)
        break
      case 'bubble':
        stage?.setBubble(request.bubble)
        break
      case 'figures':
        if (stage) answer({ type: 'figures', ...stage.figures() })
        break
      case 'clock':
        stopClock = startClock(request.frameRate, () => {
          if (ready) answer({ type: 'tick' })
          ready = false
        })
        break
      case 'ready':
        ready = true
        break
      case 'close':
        stopClock?.()
        void close(stage)
        stage = null
    }
  })
}

function tryToOpen(request: Extract<CompositorRequest, { type: 'open' }>): Stage | null {
  try {
    const { writable, track } = request.output ? { writable: request.output, track: null } : openOutput()
    const stage = openStage(request, writable, (figures) => answer({ type: 'figures', ...figures }))
    answer({ type: 'opened', track }, track ? [transferable(track)] : [])
    return stage
  } catch (cause) {
    answer({ type: 'unable', message: String(cause) })
    return null
  }
}

async function close(stage: Stage | null): Promise<void> {
  if (stage) answer({ type: 'figures', ...stage.figures() })
  await stage?.close()
  answer({ type: 'closed' })
}

function openOutput(): { writable: WritableStream<VideoFrame>; track: MediaStreamTrack } {
  const { MediaStreamTrackProcessor, VideoTrackGenerator } = breakoutBox()
  if (!MediaStreamTrackProcessor || !VideoTrackGenerator)
    throw new Error('This worker cannot read or make tracks.')
  return new VideoTrackGenerator()
}

function answer(message: CompositorAnswer, transfer: Transferable[] = []): void {
  postMessage(message, { transfer })
}
