import type { HippoClient } from '../../client/types.js'
import type { ImportState } from '../../contract/app/imports.js'
import type { ImportAnswer } from '../../contract/types.js'
import { HippoError, toHippoError } from '../../core/error.js'
import { repeatCall } from '../browser/upload/repeatCall.js'
import { followImport } from './followImport.js'
import type { ImportInternals } from './internals.js'
import type { ImportReporter } from './reporter.js'
import type { ImportPolling, ImportSource, VideoImportSnapshot, VideoImportState } from './types.js'
import type { FileUpload } from './uploadFile.js'

export interface ImportJobOptions extends ImportInternals {
  client: HippoClient
  source: ImportSource
  title: string | undefined
  poll: ImportPolling
  reporter: ImportReporter
  onCreated(video: NonNullable<VideoImportSnapshot['video']>): void
}

/** One import, however many tries it takes: what has been reached is not done again. */
export interface ImportJob {
  /** Runs to its end, or to a failure after which it may be run again. @throws {HippoError} or the signal's reason */
  run(signal: AbortSignal): Promise<VideoImportState>
  /** Takes the video away on the server, once that has made it. */
  withdraw(): Promise<void>
  /** Whether the server waits for bytes that only this page can send. */
  readonly unsent: boolean
}

/** One stumble is nobody's loss; a server that fails three times in a row is down, and the person must know. */
const creation = { tries: 3, firstMs: 500, longestWaitMs: 10_000 }

export function createImportJob(options: ImportJobOptions): ImportJob {
  const { client, source, title, poll, reporter, onCreated } = options
  const named = title?.trim() ? { title: title.trim() } : {}
  // Said again with each try, so that a try whose answer was lost makes no second video.
  const idempotencyKey = crypto.randomUUID()
  let making: Promise<string> | null = null
  let videoId: string | null = null
  let upload: FileUpload | null = null
  let uploaded = false

  async function fromUrl(url: string): Promise<string> {
    const answer: ImportAnswer = await client.imports.fromUrl({ url, ...named, idempotencyKey })
    onCreated({ videoId: answer.videoId, shareUrl: answer.shareUrl })
    return answer.videoId
  }

  async function fromFile(file: File): Promise<string> {
    const { name, type, size: bytes } = file
    const input = { name, type, bytes, ...named, idempotencyKey }
    const [created, { createFileUpload }] = await Promise.all([
      client.imports.fromFile(input),
      // Loaded on first use: most pages never import a file.
      import('./uploadFile.js').catch((cause: unknown) => {
        throw toHippoError(cause, 'network')
      }),
    ])
    upload = createFileUpload({ ...options, file, created, ...uploadReports(file.size) })
    onCreated({ videoId: created.video.videoId, shareUrl: created.video.recordedUrl })
    return created.video.videoId
  }

  function uploadReports(totalBytes: number) {
    let sent = 0
    const state = (bytes: number, retrying: HippoError | null): VideoImportState => ({
      status: 'uploading',
      bytes,
      totalBytes,
      retrying,
    })
    return {
      onBytes: (bytes: number) =>
        reporter.progress(bytes, totalBytes, (most) => {
          sent = most
          return state(most, null)
        }),
      onRetry: (error: HippoError) => reporter.state(state(sent, error)),
      onRecovered: () => reporter.state(state(sent, null)),
    }
  }

  function make(): Promise<string> {
    making = source.file ? fromFile(source.file) : fromUrl(source.url)
    return making
  }

  function report(state: ImportState): void {
    if (state.status === 'downloading') {
      const { totalBytes } = state
      reporter.progress(state.bytes, totalBytes, (bytes) => ({ status: 'downloading', bytes, totalBytes }))
    } else if (state.status === 'processing') {
      reporter.safe()
      reporter.state({ status: 'processing' })
    }
  }

  return {
    async run(signal) {
      videoId ??= await repeatCall(make, creation, signal)
      signal.throwIfAborted()
      if (upload && !uploaded) {
        await upload.run(signal)
        signal.throwIfAborted()
        uploaded = true
        reporter.safe()
        reporter.state({ status: 'processing' })
      }
      return ended(await followImport(client, videoId, poll, report, signal))
    },
    async withdraw() {
      const made = videoId ?? (await making?.catch(() => null))
      if (made) await client.imports.cancel(made)
    },
    get unsent() {
      return source.file !== undefined && !uploaded
    },
  }

  function ended(state: Awaited<ReturnType<typeof followImport>>): VideoImportState {
    if (state.status === 'cancelled') return { status: 'cancelled' }
    if (state.status === 'failed') throw new HippoError('import_failed', state.reason)
    reporter.safe()
    return { status: 'ready', video: { ...state.video, durationMs: state.durationMs } }
  }
}
