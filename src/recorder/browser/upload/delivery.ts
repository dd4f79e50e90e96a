import type { HttpStack } from 'tus-js-client'
import type { HippoClient } from '../../../client/types.js'
import type { UploadTicket } from '../../../contract/app/recordings.js'
import type { VideoLinks } from '../../../contract/types.js'
import { HippoError, toHippoError } from '../../../core/error.js'
import type { UploadState } from '../../types.js'
import type { TakeRecord } from '../store/ledger.js'
import type { LayerName, TakeManifest } from '../store/manifest.js'
import type { TakeStore } from '../store/takeStore.js'
import { createVideo } from './creation.js'
import { discardVideo } from './discard.js'
import { finishUpload, submitLate } from './finish.js'
import { createLayers } from './layers.js'
import { isOffline } from './online.js'
import { createTicketKeeper } from './ticket.js'
import type { TicketKeeper } from './ticket.js'

export interface DeliveryOptions {
  client: HippoClient
  /** Of a new take, or of one that an earlier page left behind. */
  record: TakeRecord
  httpStack?: HttpStack
  /** First wait of an upload after a failure. @default 1000 */
  firstRetryMs?: number
  /** The video is there, made now or by the earlier page. */
  onCreated(video: VideoLinks): void
  onCreateFailed(error: HippoError): void
  onUpload(upload: UploadState): void
  /** How much the server holds, of all layers. */
  onSent(bytes: number): void
}

/**
 * Brings one take to the server: makes the video, uploads, finishes, submits, or throws it away. What another page needs
 * to do the same after a crash is in the record before it is relied on, and the record goes when nothing is left to do.
 */
export interface Delivery {
  /** Bytes of this layer are coming, or are all there: they go up as soon as the video is made. */
  begin(layer: LayerName, store: TakeStore, mimeType: string, offsetMs: number): void
  /** No more bytes and no more layers are coming. */
  complete(durationMs: number): void
  /** Goes on where it failed: with the creation, the upload, the finish, or an earlier page's submission. */
  retry(): void
  /** Keeps the video, under this title or the record's; waits for the creation where that is still under way. */
  submit(title: string | undefined): Promise<void>
  /** Forgets the bytes here and the video there; rejects where the server could not be told. */
  discard(): Promise<void>
  /** Nobody looks any more: what is on its way goes on, the rest is left to a later page, or let go. */
  release(): void
}

type Created = NonNullable<TakeManifest['created']>

/** Begins at once with the creation, which runs beside the picker. */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { client, record } = options
  const stop = new AbortController()
  const { signal } = stop
  /** Asked for by an earlier page, which cannot tell any more whether it was heard. */
  const owesSubmission = record.manifest.phase === 'submitted'
  let creating: Promise<Created>
  let notCreated = false
  let firstTicket: UploadTicket | null = null
  let ticket: TicketKeeper | null = null
  let durationMs = record.manifest.durationMs
  let noted: Promise<unknown> = Promise.resolve()
  let upload: 'none' | 'running' | 'failed' | 'complete' = 'none'
  let submission: 'none' | 'asked' | 'failed' | 'told' = 'none'
  let released = false

  const onRetry = (error: HippoError, waitMs: number): void =>
    say({ status: 'retrying', error, ...(isOffline() ? {} : { retryInMs: waitMs }) })
  const layers = createLayers({
    record,
    httpStack: options.httpStack,
    firstRetryMs: options.firstRetryMs,
    onRetry,
    onRecovered: () => say({ status: 'uploading' }),
    onSent: options.onSent,
  })

  /** What cannot be noted costs a crash's recovery, and not the take. */
  function note(change: Parameters<TakeRecord['update']>[0]): Promise<void> {
    return record.update(change).catch(() => {})
  }

  async function video(): Promise<Created> {
    const { created, config, id, title } = record.manifest
    if (created) return created
    const { ticket: given, ...made } = await createVideo(client, config, id, title, signal)
    firstTicket = given
    if (!signal.aborted) await note({ created: made })
    return made
  }

  function create(): void {
    notCreated = false
    creating = video()
    creating.then(
      (created) => {
        if (signal.aborted) return
        options.onCreated(created.video)
        run()
      },
      (error: unknown) => {
        notCreated = true
        if (signal.aborted) return
        options.onCreateFailed(toHippoError(error, 'create_failed'))
        settle()
      },
    )
  }

  function say(state: UploadState): void {
    if (!signal.aborted) options.onUpload(state)
  }

  async function deliver(): Promise<void> {
    const { video: links, uploadUrl: endpoint } = await creating
    const { assetId } = links
    ticket ??= createTicketKeeper(firstTicket, () => client.recordings.renewTicket(assetId))
    const bytes = await layers.run({ assetId, endpoint, ticket }, signal)
    if (bytes === 0) throw nothingThere()
    await noted
    await finishUpload(client, assetId, { bytes, durationMs }, onRetry, signal)
    if (!owesSubmission || submission === 'told') return
    await submitLate(client, assetId, record.manifest.title ?? undefined, onRetry, signal)
    submission = 'told'
  }

  /** Runs once both a layer and the video are known. */
  function run(): void {
    if (layers.empty || upload === 'running' || upload === 'complete') return
    upload = 'running'
    deliver().then(
      () => {
        upload = 'complete'
        say({ status: 'complete' })
        settle()
      },
      (error: unknown) => {
        if (signal.aborted) return
        upload = 'failed'
        say({ status: 'failed', error: toHippoError(error, 'upload_failed') })
        settle()
      },
    )
  }

  /**
   * Lets the take go once nothing moves any more that needs it here. It is over when the server has all of it and was
   * told what was asked of it; else it is left, as only who holds the record can say a submission again.
   */
  function settle(): void {
    const isOver = upload === 'complete' && (submission === 'told' || (released && submission === 'none'))
    const stands = upload === 'complete' || upload === 'failed' || layers.empty || notCreated
    if (isOver) void record.remove().catch(() => {})
    else if (released && stands && submission !== 'asked') leave()
  }

  /** A later page may bring it to its end; where none can, nothing is kept. */
  function leave(): void {
    stop.abort(new HippoError('aborted', 'Nobody waits for this upload any more.'))
    if (record.durable && layers.bytes > 0) record.release()
    else void record.remove().catch(() => {})
  }

  create()
  return {
    begin(name, store, mimeType, offsetMs) {
      layers.add(name, store, mimeType, offsetMs)
      creating.then(run, () => {})
    },
    complete(recordedMs) {
      durationMs = recordedMs
      const { phase } = record.manifest
      noted = note({ durationMs, phase: phase === 'recording' ? 'stopped' : phase })
      layers.complete()
    },
    retry() {
      if (notCreated) create()
      else creating.then(run, () => {})
    },
    async submit(given) {
      const title = given ?? record.manifest.title ?? undefined
      const asked = note({ phase: 'submitted', title: title ?? null })
      submission = 'asked'
      try {
        if (notCreated) create()
        const { video: links } = await creating
        await asked
        await client.recordings.submit(links.assetId, { title })
        submission = 'told'
      } catch (cause) {
        submission = 'failed'
        throw cause
      } finally {
        settle()
      }
    },
    async discard() {
      if (signal.aborted) return
      stop.abort()
      await record.remove().catch(() => {})
      const made = await creating.catch(() => null)
      if (made) await discardVideo(client, made.video.assetId)
    },
    release() {
      released = true
      settle()
    },
  }
}

function nothingThere(): HippoError {
  return new HippoError('empty_recording', 'Nothing was recorded before the page was closed.', {
    retryable: false,
    hint: 'There is nothing to send: discard it.',
  })
}
