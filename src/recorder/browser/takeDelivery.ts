import { toHippoError } from '../../core/error.js'
import type { HippoError } from '../../core/error.js'
import type { UploadState } from '../types.js'
import type { ReelLayer } from './reel.js'
import type { TakeRecord } from './store/ledger.js'
import { unwanted } from './takeErrors.js'
import type { TakeOptions } from './takeOptions.js'
import { createUnloadGuard } from './unloadGuard.js'
import { createDelivery } from './upload/delivery.js'
import type { Delivery } from './upload/delivery.js'

export interface TakeDeliveryOptions extends Pick<TakeOptions, 'take' | 'client' | 'port' | 'httpStack'> {
  recording: Promise<TakeRecord>
  /** The video could not be made; what is recorded is kept. */
  onCreateFailed(error: HippoError): void
  onSent(bytes: number): void
}

/** A take's way to the server, as long as this page is concerned with it. */
export interface TakeDelivery {
  /** Why the video could not be made; null where it is, or is being tried. */
  readonly createError: HippoError | null
  /** A person is asked before they close the page: what is being recorded would be lost. */
  guard(): void
  begin(layer: ReelLayer, mimeType: string, offsetMs: number): void
  complete(durationMs: number): void
  retry(): void
  submit(title: string | undefined): Promise<void>
  /** Nothing of it is wanted, here or on the server. */
  discard(): void
  /** Nobody looks any more. */
  release(): void
}

/** Who is concerned with the take: the page, nobody (it goes on by itself), or nobody ever again. */
type Concern = 'wanted' | 'released' | 'discarded'

/** What can be lost with the page: pictures that are being taken, or bytes that no disk holds. */
type Risk = 'none' | 'recording' | 'memory'

/** Delivers a take as soon as its record is there; what is asked before that waits. */
export function openTakeDelivery(options: TakeDeliveryOptions): TakeDelivery {
  const { take, port, client, recording } = options
  const unload = createUnloadGuard()
  let concern: Concern = 'wanted'
  let risk: Risk = 'none'
  let createError: HippoError | null = null
  let upload: UploadState['status'] = 'none'

  const report = (error: unknown): void => port.signal({ type: 'error', take, error: toHippoError(error) })

  const delivering: Promise<Delivery> = recording.then((record) => {
    if (concern === 'discarded') {
      void record.remove().catch(report)
      throw unwanted()
    }
    return createDelivery({
      client,
      record,
      httpStack: options.httpStack,
      onCreated: (video) => port.signal({ type: 'created', take, video }),
      onCreateFailed(error) {
        createError = error
        options.onCreateFailed(error)
      },
      onUpload(state) {
        upload = state.status
        look()
        port.signal({ type: 'upload', take, upload: state })
      },
      onSent: options.onSent,
    })
  })
  delivering.catch(() => {})

  function deliver(act: (delivery: Delivery) => void): void {
    delivering.then(act, () => {})
  }

  function look(): void {
    // What nobody looks after any more and does not move either: no page that stays open would help it.
    const stuck = concern === 'released' && (upload === 'failed' || createError !== null)
    unload.set(risk !== 'none' && concern !== 'discarded' && upload !== 'complete' && !stuck)
  }

  return {
    get createError() {
      return createError
    },
    guard() {
      risk = 'recording'
      look()
    },
    begin: ({ name, store }, mimeType, offsetMs) =>
      deliver((delivery) => delivery.begin(name, store, mimeType, offsetMs)),
    complete(durationMs) {
      deliver((delivery) => delivery.complete(durationMs))
      void recording.then(({ durable }) => {
        risk = durable ? 'none' : 'memory'
        look()
      })
    },
    retry() {
      createError = null
      deliver((delivery) => delivery.retry())
    },
    submit: async (title) => (await delivering).submit(title),
    discard() {
      if (concern === 'discarded') return
      concern = 'discarded'
      look()
      deliver((delivery) => void delivery.discard().catch(report))
    },
    release() {
      if (concern !== 'wanted') return
      concern = 'released'
      look()
      deliver((delivery) => delivery.release())
    },
  }
}
