import type { HttpRequest, HttpResponse, HttpStack, UploadOptions } from 'tus-js-client'
import XhrStack from 'tus-js-client/lib.esm/browser/httpStack.js'
import Upload from 'tus-js-client/lib.esm/upload.js'
import { failureOf } from './failure.js'
import type { StoreSource } from './source.js'
import { createStallWatch } from './stall.js'

/** Small enough to lose little at a cut, large enough for a fast line. */
const patchBytes = 1024 * 1024

export interface AttemptOptions {
  source: StoreSource
  /** tus creation endpoint. */
  endpoint: string
  /** The upload to go on with; null creates one. */
  url: string | null
  metadata: Record<string, string>
  size?: number
  authorization(): Promise<string>
  onUrl(url: string): void
  onSent?(bytes: number): void
  /** The server took something. */
  onAccepted(): void
  httpStack?: HttpStack
}

/** Its types know no size that is not known yet. */
type TusSource = Awaited<ReturnType<NonNullable<UploadOptions['fileReader']>['openFile']>>

/**
 * Sends from the server's offset to the end of the source, and asks the server then how much it really holds.
 * Rejects at the first failure, with what tus-js-client made of it, or with the signal's reason.
 */
export async function attemptUpload(options: AttemptOptions, signal: AbortSignal): Promise<number> {
  const httpStack = options.httpStack ?? new XhrStack({})
  const ending = new AbortController()
  try {
    return await new Promise((resolve, reject) => {
      const stall = createStallWatch(stop)
      let counting: HttpRequest | null = null
      const upload = new Upload(new Blob(), {
        ...Upload.defaultOptions,
        // With an endpoint, a HEAD that fails would make it begin another upload from nothing.
        endpoint: options.url === null ? options.endpoint : null,
        uploadUrl: options.url,
        metadata: options.metadata,
        uploadLengthDeferred: options.size === undefined,
        uploadSize: options.size ?? null,
        chunkSize: patchBytes,
        // Retrying is done outside: tus-js-client knows no Retry-After, no end-less list and no ticket.
        retryDelays: null,
        storeFingerprintForResuming: false,
        fingerprint: () => Promise.resolve(''),
        fileReader: { openFile: () => Promise.resolve(options.source as TusSource) },
        httpStack,
        onBeforeRequest: async (request) => {
          request.setHeader('Authorization', await options.authorization())
          stall.moved()
        },
        onProgress(sent) {
          stall.moved()
          options.onSent?.(sent)
        },
        onAfterResponse(request, response) {
          stall.rest()
          if (request.getMethod() !== 'HEAD' && response.getStatus() < 300) options.onAccepted()
        },
        onUploadUrlAvailable() {
          upload.options.endpoint = null
          if (upload.url !== null) options.onUrl(upload.url)
        },
        onSuccess: () => void count().then(resolve, stop),
        onError: reject,
      })

      async function count(): Promise<number> {
        const request = httpStack.createRequest('HEAD', upload.url ?? '')
        counting = request
        request.setHeader('Tus-Resumable', '1.0.0')
        request.setHeader('Authorization', await options.authorization())
        stall.moved()
        return readOffset(await request.send(null))
      }

      function stop(reason: unknown): void {
        // What was cut off rejects as well; the reason was given first.
        void upload.abort()
        void counting?.abort()
        reject(reason)
      }

      signal.addEventListener('abort', () => stop(signal.reason), { signal: ending.signal })
      ending.signal.addEventListener('abort', stall.rest)
      upload.start()
    })
  } finally {
    ending.abort()
  }
}

function readOffset(response: HttpResponse): number {
  const status = response.getStatus()
  if (status >= 300) throw failureOf(status, response.getHeader('Retry-After'))
  return Number(response.getHeader('Upload-Offset'))
}
