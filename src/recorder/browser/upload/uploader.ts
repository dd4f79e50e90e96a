import { defaultOptions, Upload } from 'tus-js-client'
import type { HttpStack, UploadOptions } from 'tus-js-client'
import { HippoError } from '../../../core/error.js'
import { backoff } from '../../../core/time.js'
import type { UploadSource } from '../store/takeStore.js'
import { failureOf, readFailure } from './failure.js'
import { waitToRetry } from './online.js'
import { createStoreSource } from './source.js'
import type { TicketKeeper } from './ticket.js'

/** Small enough to lose little at a cut, large enough for a fast line. */
const patchBytes = 1024 * 1024
/** A request that moves no byte for this long hangs on a dead connection. */
const stallMs = 30_000

export interface UploaderOptions {
  store: UploadSource
  /** tus creation endpoint. */
  endpoint: string
  ticket: TicketKeeper
  metadata: Record<string, string>
  /** Bytes in all where that is known beforehand, as of a file. @default declared by the last request */
  size?: number
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

/** Its types know no size that is not known yet. */
type TusSource = Awaited<ReturnType<NonNullable<UploadOptions['fileReader']>['openFile']>>

/** Sends a take to the media server while it is recorded. */
export interface Uploader {
  /**
   * Sends until the store is closed and the server's byte count equals the store's. Passing failures are tried
   * again without end. May be called again after it has failed: it goes on where the server stands.
   *
   * @throws {HippoError} `upload_failed`, `ticket_expired`, `upload_mismatch`, or the signal's reason
   */
  run(signal: AbortSignal): Promise<void>
}

export function createUploader(options: UploaderOptions): Uploader {
  const { store, ticket } = options
  let url: string | null = null
  let failures = 0
  let renewedAt = -1
  let offset = 0

  const source = createStoreSource(store, (bytes) => {
    if (failures > 0 && bytes > offset) recovered()
    offset = Math.max(offset, bytes)
    options.onOffset(bytes)
  })

  function recovered(): void {
    failures = 0
    options.onRecovered()
  }

  /** One upload from the server's offset to the end, or to the first failure. */
  async function attempt(signal: AbortSignal): Promise<void> {
    const stack = options.httpStack ?? defaultOptions.httpStack
    await new Promise<void>((resolve, reject) => {
      let stall: ReturnType<typeof setTimeout> | undefined
      const end = (settle: () => void): void => {
        clearTimeout(stall)
        signal.removeEventListener('abort', onAbort)
        settle()
      }
      const giveUp = (reason: unknown): void => {
        void upload.abort()
        end(() => reject(reason))
      }
      const onAbort = (): void => giveUp(signal.reason)
      const watch = (): void => {
        clearTimeout(stall)
        stall = setTimeout(() => {
          giveUp(new HippoError('timeout', `No byte moved for ${stallMs / 1000} seconds; trying again.`))
        }, stallMs)
      }
      const settings: UploadOptions = {
        endpoint: options.endpoint,
        uploadUrl: url,
        metadata: options.metadata,
        uploadLengthDeferred: options.size === undefined,
        uploadSize: options.size ?? null,
        chunkSize: patchBytes,
        // Retrying is done here: tus-js-client knows no Retry-After, no end-less list and no ticket.
        retryDelays: null,
        storeFingerprintForResuming: false,
        fingerprint: () => Promise.resolve(''),
        fileReader: { openFile: () => Promise.resolve(source as TusSource) },
        httpStack: stack,
        onBeforeRequest: async (request) => {
          request.setHeader('Authorization', await authorization())
          watch()
        },
        onProgress: (sent) => {
          watch()
          options.onSent?.(sent)
        },
        onAfterResponse: (request, response) => {
          clearTimeout(stall)
          if (request.getMethod() !== 'HEAD' && response.getStatus() < 300) renewedAt = -1
        },
        onUploadUrlAvailable: () => {
          url = upload.url
          // With an endpoint left, a HEAD that fails would make it begin another upload from nothing.
          upload.options.endpoint = null
        },
        onSuccess: () => end(resolve),
        onError: (error) => end(() => reject(error)),
      }
      if (url) settings.endpoint = null
      const upload = new Upload(new Blob(), settings)
      signal.addEventListener('abort', onAbort)
      upload.start()
    })
    await verify(stack, signal)
  }

  /** Asks the server how much it really holds. */
  async function verify(stack: HttpStack, signal: AbortSignal): Promise<void> {
    const request = stack.createRequest('HEAD', url ?? '')
    request.setHeader('Tus-Resumable', '1.0.0')
    request.setHeader('Authorization', await authorization())
    const response = await Promise.race([
      request.send(null),
      waitToRetry(stallMs, signal).then(() => {
        throw new HippoError('timeout', 'The media server does not answer; trying again.')
      }),
    ])
    const status = response.getStatus()
    if (status >= 300) throw failureOf(status, response.getHeader('Retry-After'))
    const held = Number(response.getHeader('Upload-Offset'))
    if (held !== store.size) {
      throw new HippoError('upload_mismatch', `The server holds ${held} of ${store.size} bytes.`, {
        hint: 'The media server lost data it had accepted: look at its storage.',
      })
    }
    options.onOffset(held)
  }

  return {
    async run(signal) {
      for (;;) {
        signal.throwIfAborted()
        try {
          await attempt(signal)
          if (failures > 0) recovered()
          return
        } catch (cause) {
          if (signal.aborted) throw signal.reason
          const { next, error } = readFailure(cause)
          // A second refusal at the same offset, right after a renewal, is final.
          if (next === 'give up' || (next === 'renew' && renewedAt === offset)) throw error
          if (next === 'renew') {
            renewedAt = offset
            await renewed(signal)
          } else {
            await pause(error, signal)
          }
        }
      }
    },
  }

  async function renewed(signal: AbortSignal): Promise<void> {
    for (;;) {
      try {
        await ticket.renew()
        return
      } catch (cause) {
        const error = ticketError(cause)
        if (error.code === 'ticket_expired') throw error
        await pause(error, signal)
      }
    }
  }

  async function pause(error: HippoError, signal: AbortSignal): Promise<void> {
    const waitMs = backoff(failures, { firstMs: options.firstRetryMs }, error.retryAfterMs)
    options.onRetry(error, waitMs)
    await waitToRetry(waitMs, signal)
    failures += 1
  }

  async function authorization(): Promise<string> {
    try {
      return `Bearer ${await ticket.current()}`
    } catch (cause) {
      throw ticketError(cause)
    }
  }
}

/** A ticket that is refused for good is an upload's end, whatever the app's backend calls it. */
function ticketError(cause: unknown): HippoError {
  const { next, error } = readFailure(cause)
  if (next !== 'give up') return error
  return new HippoError('ticket_expired', 'The app’s backend gave no new upload ticket.', {
    status: error.status,
    hint: error.hint,
    cause,
  })
}
