import type { HttpStack } from 'tus-js-client'
import type { HippoClient } from '../../../client/types.js'
import type { CreatedRecording } from '../../../contract/app/recordings.js'
import type { RecordingConfig, VideoLinks } from '../../../contract/types.js'
import { toHippoError } from '../../../core/error.js'
import type { HippoError } from '../../../core/error.js'
import type { UploadState } from '../../types.js'
import type { TakeStore } from '../store/takeStore.js'
import { createVideo } from './creation.js'
import { finishUpload } from './finish.js'
import { isOffline } from './online.js'
import { createTicketKeeper } from './ticket.js'
import { createUploader } from './uploader.js'
import type { Uploader } from './uploader.js'

export interface DeliveryOptions {
  client: HippoClient
  config: RecordingConfig
  store: TakeStore
  httpStack?: HttpStack
  onCreated(video: VideoLinks): void
  onCreateFailed(error: HippoError): void
  onUpload(upload: UploadState): void
  /** How much the server holds. */
  onSent(bytes: number): void
}

/** Brings one take to the server: makes the video, uploads, finishes, submits, or throws it away. */
export interface Delivery {
  /** Bytes are coming, in this form: they go up as soon as the video is made. */
  begin(mimeType: string): void
  /** No more bytes are coming. */
  complete(durationMs: number): void
  /** Goes on where it failed: with the creation, the upload or the finish. */
  retry(): void
  /** Keeps the video; waits for the creation where that is still under way. */
  submit(title: string | undefined): Promise<void>
  /** Forgets the bytes here and the video there; rejects where the server could not be told. */
  discard(): Promise<void>
  /** Nobody looks any more: an upload under way goes on, anything else is let go. */
  release(): void
}

/** Begins at once with the creation, which runs beside the picker. */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { client, config, store } = options
  const stop = new AbortController()
  const { signal } = stop
  const key = crypto.randomUUID()
  let creating: Promise<CreatedRecording>
  let notCreated = false
  let mimeType: string | null = null
  let durationMs = 0
  let uploader: Uploader | null = null
  let upload: 'none' | 'running' | 'failed' | 'complete' = 'none'
  let released = false

  function create(): void {
    notCreated = false
    creating = createVideo(client, config, key, signal)
    creating.then(
      ({ video }) => {
        if (signal.aborted) return
        options.onCreated(video)
        run()
      },
      (error: unknown) => {
        notCreated = true
        if (!signal.aborted) options.onCreateFailed(toHippoError(error, 'create_failed'))
      },
    )
  }

  function say(state: UploadState): void {
    if (!signal.aborted) options.onUpload(state)
  }

  async function deliver(form: string): Promise<void> {
    const { video, uploadUrl, ticket } = await creating
    const { assetId } = video
    const onRetry = (error: HippoError, waitMs: number): void =>
      say({ status: 'retrying', error, ...(isOffline() ? {} : { retryInMs: waitMs }) })
    uploader ??= createUploader({
      store,
      endpoint: uploadUrl,
      ticket: createTicketKeeper(ticket, () => client.recordings.renewTicket(assetId)),
      metadata: { asset_id: assetId, filetype: form, layer: 'main' },
      httpStack: options.httpStack,
      onOffset: options.onSent,
      onRetry,
      onRecovered: () => say({ status: 'uploading' }),
    })
    await uploader.run(signal)
    await finishUpload(client, assetId, { bytes: store.size, durationMs }, onRetry, signal)
  }

  /** Runs once both the form and the video are known. */
  function run(): void {
    if (mimeType === null || upload === 'running' || upload === 'complete') return
    upload = 'running'
    deliver(mimeType).then(
      () => {
        upload = 'complete'
        store.free()
        say({ status: 'complete' })
      },
      (error: unknown) => {
        if (signal.aborted) return
        upload = 'failed'
        say({ status: 'failed', error: toHippoError(error, 'upload_failed') })
        if (released) store.free()
      },
    )
  }

  create()
  return {
    begin(form) {
      mimeType ??= form
      creating.then(run, () => {})
    },
    complete(recordedMs) {
      durationMs = recordedMs
      store.close()
    },
    retry() {
      if (notCreated) create()
      else creating.then(run, () => {})
    },
    async submit(title) {
      if (notCreated) create()
      const { video } = await creating
      await client.recordings.submit(video.assetId, { title })
    },
    async discard() {
      if (signal.aborted) return
      stop.abort()
      store.free()
      const made = await creating.catch(() => null)
      if (made) await client.recordings.discard(made.video.assetId)
    },
    release() {
      released = true
      if (upload === 'running') return
      stop.abort()
      store.free()
    },
  }
}
