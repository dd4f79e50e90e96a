import type { HttpStack } from 'tus-js-client'
import type { HippoError } from '../../../core/error.js'
import type { TakeRecord } from '../store/ledger.js'
import type { LayerName } from '../store/manifest.js'
import type { TakeStore } from '../store/takeStore.js'
import type { TicketKeeper } from './ticket.js'
import { createUploader } from './uploader.js'
import type { Uploader } from './uploader.js'

export interface LayersOptions {
  record: TakeRecord
  httpStack?: HttpStack
  firstRetryMs?: number
  onRetry(error: HippoError, waitMs: number): void
  onRecovered(): void
  /** How much the server holds of all layers. */
  onSent(bytes: number): void
}

/** Where the layers of one take go, and with what leave. */
export interface LayersTarget {
  assetId: string
  endpoint: string
  ticket: TicketKeeper
}

/** The files of one take, each on its way to the server by itself. */
export interface Layers {
  add(name: LayerName, store: TakeStore, mimeType: string, offsetMs: number): void
  /** No other layer is coming, and no more bytes. */
  complete(): void
  /** Appended to all layers. */
  readonly bytes: number
  readonly empty: boolean
  /**
   * Uploads until the take is complete and the server holds every layer, and answers how much it holds in all; may be
   * called again after it failed. Rejects at the first layer's final failure, when the others have stopped too.
   */
  run(target: LayersTarget, signal: AbortSignal): Promise<number>
}

interface Layer {
  store: TakeStore
  mimeType: string
  offsetMs: number
  /** The manifest knows the layer. */
  noted: Promise<void>
  uploader: Uploader | null
  sentBytes: number
  retrying: boolean
}

/** All at once: each has at most one request under way, so a slow line is shared and memory is bounded. */
export function createLayers(options: LayersOptions): Layers {
  const { record, onSent, onRetry, onRecovered } = options
  const layers = new Map<LayerName, Layer>()
  let complete = false
  let changed = (): void => {}

  function uploaderOf(name: LayerName, layer: Layer, { assetId, endpoint, ticket }: LayersTarget): Uploader {
    const { store, mimeType, offsetMs } = layer
    layer.uploader ??= createUploader({
      ...{ store, endpoint, ticket },
      uploadUrl: record.manifest.layers.find((each) => each.name === name)?.uploadUrl ?? null,
      metadata: { asset_id: assetId, filetype: mimeType, layer: name, offset_ms: String(offsetMs) },
      httpStack: options.httpStack,
      firstRetryMs: options.firstRetryMs,
      // What cannot be noted costs a crash's recovery, and not the upload.
      onUrl: (uploadUrl) => record.updateLayer(name, { uploadUrl }).catch(() => {}),
      onOffset(bytes) {
        layer.sentBytes = bytes
        onSent([...layers.values()].reduce((sum, each) => sum + each.sentBytes, 0))
      },
      onRetry(error, waitMs) {
        layer.retrying = true
        onRetry(error, waitMs)
      },
      onRecovered() {
        layer.retrying = false
        if (![...layers.values()].some((each) => each.retrying)) onRecovered()
      },
    })
    return layer.uploader
  }

  return {
    add(name, store, mimeType, offsetMs) {
      if (layers.has(name)) return
      const noted = record.updateLayer(name, { mimeType, offsetMs }).catch(() => {})
      layers.set(name, {
        ...{ store, mimeType, offsetMs, noted },
        uploader: null,
        sentBytes: 0,
        retrying: false,
      })
      changed()
    },
    complete() {
      complete = true
      for (const { store } of layers.values()) store.close()
      changed()
    },
    get bytes() {
      return [...layers.values()].reduce((sum, { store }) => sum + store.size, 0)
    },
    get empty() {
      return layers.size === 0
    },
    async run(target, signal) {
      const stop = new AbortController()
      const running = new Map<LayerName, Promise<number>>()
      const send = async (name: LayerName, layer: Layer): Promise<number> => {
        await layer.noted
        return uploaderOf(name, layer, target).run(stop.signal)
      }
      signal.addEventListener('abort', () => stop.abort(signal.reason), { signal: stop.signal })
      try {
        return await new Promise<number>((resolve, reject) => {
          let done = 0
          let heldBytes = 0
          const look = (): void => {
            for (const [name, layer] of layers) {
              if (running.has(name)) continue
              const sending = send(name, layer)
              running.set(name, sending)
              sending.then((held) => {
                done += 1
                heldBytes += held
                look()
              }, reject)
            }
            if (complete && done === layers.size) resolve(heldBytes)
          }
          changed = look
          look()
        })
      } catch (cause) {
        stop.abort(cause)
        throw cause
      } finally {
        changed = () => {}
        await Promise.allSettled(running.values())
      }
    },
  }
}
