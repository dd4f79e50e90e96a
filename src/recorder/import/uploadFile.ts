import type { HttpStack } from 'tus-js-client'
import type { HippoClient } from '../../client/types.js'
import type { CreatedRecording } from '../../contract/app/recordings.js'
import type { HippoError } from '../../core/error.js'
import { finishUpload } from '../browser/upload/finish.js'
import { createTicketKeeper } from '../browser/upload/ticket.js'
import { createUploader } from '../browser/upload/uploader.js'
import { createFileStore } from './fileStore.js'
import { mediaTypeOf } from './mediaFile.js'

export interface FileUploadOptions {
  client: HippoClient
  file: File
  created: CreatedRecording
  httpStack?: HttpStack
  firstRetryMs?: number
  /** How much is on its way or there. */
  onBytes(bytes: number): void
  onRetry(error: HippoError): void
  onRecovered(): void
}

/** The upload of one file: may be run again after it failed, and goes on where the server stands. */
export interface FileUpload {
  /** Resolves when the server has counted every byte. @throws {HippoError} or the signal's reason */
  run(signal: AbortSignal): Promise<void>
}

export function createFileUpload(options: FileUploadOptions): FileUpload {
  const { client, file, created, onRetry } = options
  const { assetId } = created.video
  const uploader = createUploader({
    store: createFileStore(file),
    size: file.size,
    endpoint: created.uploadUrl,
    ticket: createTicketKeeper(created.ticket, () => client.recordings.renewTicket(assetId)),
    metadata: { asset_id: assetId, filetype: mediaTypeOf(file) ?? file.type, layer: 'main' },
    httpStack: options.httpStack,
    firstRetryMs: options.firstRetryMs,
    onOffset: options.onBytes,
    onSent: options.onBytes,
    onRetry,
    onRecovered: options.onRecovered,
  })
  return {
    async run(signal) {
      await uploader.run(signal)
      // How long it plays only the server finds out.
      await finishUpload(client, assetId, { bytes: file.size, durationMs: 0 }, onRetry, signal)
    },
  }
}
