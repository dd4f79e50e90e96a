import type { HippoError } from '../../core/error.js'
import { startEncoder } from './encode/encoder.js'
import type { Encoder } from './encode/encoder.js'
import { encoderLadder } from './encode/ladder.js'
import type { LayerName } from './store/manifest.js'
import type { StoreRoom, TakeStore } from './store/takeStore.js'

/** Speech and music alike. */
const audioBitsPerSecond = 128_000

/** One file of a take: what goes into it, and where its bytes are kept. */
export interface ReelLayer {
  name: LayerName
  video: MediaStreamTrack | null
  audio: MediaStreamTrack | null
  videoBitsPerSecond: number
  store: TakeStore
}

export interface ReelCallbacks {
  /** The first piece of a layer is about to be kept; `offsetMs` after the first frame of the first layer. */
  onLayer(layer: ReelLayer, mimeType: string, offsetMs: number): void
  /** A piece is kept; so much room is left after it. */
  onKept(room: StoreRoom): void
  /** A layer beside the main one ended by itself; the take goes on. */
  onLayerLost(name: LayerName, error: HippoError | null): void
  /** All is over and kept; `error` where the main layer was not meant to end. */
  onEnd(error: HippoError | null): void
}

/** The encoders of a take: one for each layer, started, held and stopped together. */
export interface Reel {
  /** When recorded time began, on `performance.now()`'s clock. */
  readonly startedAt: number
  /** Whether anything came out of the main layer. */
  readonly hasData: boolean
  /** Recorded time so far, pauses left out. */
  durationMs(): number
  pause(): void
  resume(): void
  stop(): void
}

interface Running {
  layer: ReelLayer
  encoder: Encoder
  began: boolean
  ended: boolean
  kept: Promise<unknown>
}

/**
 * Starts the encoders in one task, the first layer's being the one that the take stands and falls with. Each piece is
 * appended to its layer's store as it comes; the store is closed with the layer.
 *
 * @throws {HippoError} `no_encoder` where the first layer's does not start
 */
export function rollReel(layers: [ReelLayer, ...ReelLayer[]], callbacks: ReelCallbacks): Reel {
  const running: Running[] = []
  let mainError: HippoError | null = null
  let stopping = false
  let told = false

  /** Of the layer whose first frame came first. */
  function firstFrameAt(): number {
    return Math.min(...running.map(({ encoder }) => encoder.firstFrameAt ?? Infinity))
  }

  function roll(layer: ReelLayer): Running {
    const { video, audio, store } = layer
    const has = { video: video !== null, audio: audio !== null }
    const encoder = startEncoder(
      {
        stream: new MediaStream([video, audio].filter((track) => track !== null)),
        rungs: encoderLadder(has, (type) => MediaRecorder.isTypeSupported(type)),
        videoBitsPerSecond: layer.videoBitsPerSecond,
        audioBitsPerSecond,
      },
      {
        onData(blob, mimeType) {
          if (!own.began) {
            own.began = true
            const at = encoder.firstFrameAt ?? encoder.startedAt
            callbacks.onLayer(layer, mimeType, Math.max(0, Math.round(at - Math.min(at, firstFrameAt()))))
          }
          own.kept = store.append(blob).then(callbacks.onKept, () => callbacks.onKept('none'))
        },
        onEnd: (error) => void end(own, error),
      },
    )
    const own: Running = { layer, encoder, began: false, ended: false, kept: Promise.resolve() }
    return own
  }

  async function end(own: Running, error: HippoError | null): Promise<void> {
    const isMain = own === running[0]
    if (isMain) mainError = error
    else if (!stopping) callbacks.onLayerLost(own.layer.name, error)
    // With the main layer the take is over.
    if (isMain) stop()
    await own.kept
    own.layer.store.close()
    own.ended = true
    if (told || running.some(({ ended }) => !ended)) return
    told = true
    callbacks.onEnd(mainError)
  }

  function stop(): void {
    stopping = true
    for (const { encoder } of running) encoder.stop()
  }

  const main = roll(layers[0])
  running.push(main)
  for (const layer of layers.slice(1)) {
    try {
      running.push(roll(layer))
    } catch (cause) {
      layer.store.close()
      callbacks.onLayerLost(layer.name, cause as HippoError)
    }
  }

  return {
    get startedAt() {
      return main.encoder.startedAt
    },
    get hasData() {
      return main.began
    },
    durationMs: main.encoder.durationMs,
    pause() {
      for (const { encoder } of running) encoder.pause()
    },
    resume() {
      for (const { encoder } of running) encoder.resume()
    },
    stop,
  }
}
