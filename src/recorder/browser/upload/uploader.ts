import type { HttpStack } from 'tus-js-client'
import { HippoError } from '../../../core/error.js'
import { backoff } from '../../../core/time.js'
import type { UploadSource } from '../store/takeStore.js'
import { attemptUpload } from './attempt.js'
import { readFailure } from './failure.js'
import { waitToRetry } from './online.js'
import { createStoreSource } from './source.js'
import { ticketError } from './ticket.js'
import type { TicketKeeper } from './ticket.js'

export interface UploaderOptions {
  store: UploadSource
  /** tus creation endpoint. */
  endpoint: string
  /** An upload of an earlier page to go on with. @default creates one */
  uploadUrl?: string | null
  ticket: TicketKeeper
  metadata: Record<string, string>
  /** Bytes in all where that is known beforehand, as of a file. @default declared by the last request */
  size?: number
  /** Where the upload goes on from now, or null before one is begun anew; no byte is sent before it has resolved. */
  onUrl?(url: string | null): Promise<void>
  /** How much the server holds. */
  onOffset(bytes: number): void
  /** How much has left this page, whether the server holds it yet or not; after a cut it may be less than before. */
  onSent?(bytes: number): void
  /** A try failed and another follows after `waitMs`. */
  onRetry(error: HippoError, waitMs: number): void
  /** The server accepts bytes again after a failed try. */
  onRecovered(): void
  /** Replaces XMLHttpRequest, where there is none. */
  httpStack?: HttpStack
  /** First wait after a failure; the waits double up to 30 s. @default 1000 */
  firstRetryMs?: number
}

/** Sends one layer of a take to the media server while it is recorded. */
export interface Uploader {
  /**
   * Sends until the store is closed and the server's byte count equals the store's, and answers that. Passing failures
   * are tried again without end. May be called again after it has failed: it goes on where the server stands.
   *
   * The answer is more than the store has where an earlier page had sent what no longer came to its full disk.
   *
   * @throws {HippoError} `upload_failed`, `ticket_expired`, `upload_mismatch`, or the signal's reason
   */
  run(signal: AbortSignal): Promise<number>
}

export function createUploader(options: UploaderOptions): Uploader {
  const { store, ticket } = options
  let url = options.uploadUrl ?? null
  /** An earlier page has sent to it too. */
  let isShared = url !== null
  let urlKept = Promise.resolve()
  let failures = 0
  let offset = 0
  /** Where a ticket was renewed last, as long as nothing was accepted since. */
  let renewedAt = -1

  const source = createStoreSource(store, (bytes) => {
    if (failures > 0 && bytes > offset) recovered()
    offset = Math.max(offset, bytes)
    options.onOffset(bytes)
    return urlKept
  })

  function recovered(): void {
    failures = 0
    options.onRecovered()
  }

  function goTo(next: string | null): void {
    if (next === url) return
    url = next
    urlKept = options.onUrl?.(next) ?? Promise.resolve()
  }

  async function authorization(): Promise<string> {
    try {
      return `Bearer ${await ticket.current()}`
    } catch (cause) {
      throw ticketError(cause)
    }
  }

  async function attempt(signal: AbortSignal): Promise<number> {
    const { endpoint, metadata, size, onSent, httpStack } = options
    const held = await attemptUpload(
      {
        ...{ source, endpoint, url, metadata, size, authorization, onSent, httpStack },
        onUrl: goTo,
        onAccepted() {
          renewedAt = -1
        },
      },
      signal,
    )
    if (held < store.size || (held > store.size && !isShared)) {
      throw new HippoError('upload_mismatch', `The server holds ${held} of ${store.size} bytes.`, {
        hint: 'The media server lost data it had accepted, or closed the upload before its end: look at its log.',
      })
    }
    options.onOffset(held)
    if (failures > 0) recovered()
    return held
  }

  async function pause(error: HippoError, signal: AbortSignal): Promise<void> {
    const waitMs = backoff(failures, { firstMs: options.firstRetryMs }, error.retryAfterMs)
    options.onRetry(error, waitMs)
    await waitToRetry(waitMs, signal)
    failures += 1
  }

  async function renew(signal: AbortSignal): Promise<void> {
    for (;;) {
      try {
        await ticket.renew()
        return
      } catch (cause) {
        const error = ticketError(cause)
        if (!error.retryable) throw error
        await pause(error, signal)
      }
    }
  }

  /** Whether everything could be sent once more: nothing that the server had acknowledged was let go here. */
  async function isWhole(): Promise<boolean> {
    return store.read(0, Math.min(1, store.size)).then(
      () => true,
      () => false,
    )
  }

  return {
    async run(signal) {
      let moves = 0
      let refusedAt = -1
      for (;;) {
        signal.throwIfAborted()
        try {
          return await attempt(signal)
        } catch (cause) {
          if (signal.aborted) throw signal.reason
          const failure = readFailure(cause)
          const { error } = failure
          switch (failure.next) {
            case 'retry':
              await pause(error, signal)
              break
            case 'renew':
              // A second refusal at the same offset, right after a renewal, is final.
              if (renewedAt === offset) throw error
              renewedAt = offset
              await renew(signal)
              break
            case 'look again':
              // What it holds is asked first of all; a second refusal at the same offset is final.
              if (refusedAt === offset) throw error
              refusedAt = offset
              break
            case 'resume':
            case 'lost':
              // Begun anew, then sent on to the upload that stands in the way: what is lost then stays lost.
              moves += 1
              if (moves > 2 || (failure.next === 'lost' && !(await isWhole()))) throw error
              offset = 0
              isShared = failure.next === 'resume'
              goTo(failure.next === 'resume' ? failure.url : null)
              break
            case 'give up':
              throw error
          }
        }
      }
    },
  }
}
