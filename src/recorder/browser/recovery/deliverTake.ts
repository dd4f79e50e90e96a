import type { HttpStack } from 'tus-js-client'
import type { HippoClient } from '../../../client/types.js'
import type { RecorderEvent } from '../../../contract/types.js'
import type { HippoError } from '../../../core/error.js'
import type { RecoveredTake } from '../../recovery.js'
import type { TakeRecord } from '../store/ledger.js'
import { createDelivery } from '../upload/delivery.js'
import type { Delivery } from '../upload/delivery.js'
import { clientUntil, storeUntil } from './untilStopped.js'

export interface DeliverTakeOptions {
  client: HippoClient
  record: TakeRecord
  httpStack?: HttpStack
  onChange(change: Partial<RecoveredTake>): void
  onEvent(event: RecorderEvent): void
  /** It stopped with this error; `retry` goes on. */
  onFailed(error: HippoError): void
  onDone(): void
  /** Aborted when the person is another one, or nobody wants recovery any more. */
  signal: AbortSignal
}

/** One take of an earlier page on its way to its end. */
export interface DeliveredTake {
  retry(): void
  discard(): Promise<void>
}

/** Goes on with a claimed take: its layers are closed, its manifest says how far it came. */
export async function deliverTake(options: DeliverTakeOptions): Promise<DeliveredTake> {
  const { record, signal, onChange, onEvent } = options
  const { layers, durationMs, phase, title } = record.manifest
  const stores = await Promise.all(
    layers.map(async ({ name }) => storeUntil(signal, await record.openLayer(name))),
  )
  if (signal.aborted) {
    record.release()
    return { retry() {}, discard: () => Promise.resolve() }
  }
  /** The first video is gone, and this one is made in its place. */
  let again = false
  const client = clientUntil(signal, options.client, (key) => (again ? `${key}-again` : key))
  const fail = (error: HippoError): void => {
    if (signal.aborted) return
    if (!again && isGone(error) && nothingSent(record)) {
      again = true
      void record.update({ created: null }).then(begin)
      return
    }
    onChange({ upload: { status: 'failed', error } })
    options.onFailed(error)
  }
  let delivery: Delivery
  const open = (): Delivery =>
    createDelivery({
      client,
      record,
      httpStack: options.httpStack,
      onCreated: (video) => onChange({ video }),
      onCreateFailed: fail,
      onUpload(upload) {
        if (upload.status === 'failed') return fail(upload.error)
        if (upload.status === 'complete') {
          delivery.release()
          onChange({ upload, sentBytes: stores.reduce((sum, { size }) => sum + size, 0) })
          onEvent({ type: 'source_uploaded' })
          if (phase !== 'submitted' && title) nameIt(title)
          if (phase === 'submitted') onEvent({ type: 'video_submitted', durationMs })
          options.onDone()
          return
        }
        onChange({ upload })
      },
      onSent: (sentBytes) => onChange({ sentBytes }),
    })
  /** Its video was made before it had a title, and only a submission brings one along. */
  function nameIt(given: string): void {
    const { created } = record.manifest
    if (created) void client.videos.update(created.video.videoId, { title: given }).catch(() => {})
  }
  const leave = (): void => delivery.release()
  function begin(): void {
    if (signal.aborted) return record.release()
    delivery = open()
    for (const [index, { name, mimeType, offsetMs }] of layers.entries()) {
      const store = stores[index]
      if (store) delivery.begin(name, store, mimeType, offsetMs)
    }
    delivery.complete(durationMs)
  }
  signal.addEventListener('abort', leave, { once: true })
  onChange({ upload: { status: 'uploading' } })
  begin()
  return {
    retry() {
      onChange({ upload: { status: 'uploading' } })
      delivery.retry()
    },
    async discard() {
      signal.removeEventListener('abort', leave)
      await delivery.discard()
    },
  }
}

function isGone({ status }: HippoError): boolean {
  return status === 404 || status === 410
}

/**
 * A video to which no byte ever came is removed by its server after a while. One that has media and is gone was deleted
 * by somebody, and must not come back.
 */
function nothingSent({ manifest }: TakeRecord): boolean {
  return manifest.layers.every(({ uploadUrl }) => uploadUrl === null)
}
