import * as v from 'valibot'
import { decodeWith } from '../decodeWith.js'
import { link } from '../link.js'
import { isWebAddress } from '../webAddress.js'
import { amount, text, whole } from './fields.js'
import type { CreatedRecording } from './recordings.js'

/** Import by address: the media server fetches the file itself. */
export interface ImportUrlInput {
  /** Downloadable http(s) address of the media. */
  url: string
  title?: string
  /** Makes a repeated call give the same import back. */
  idempotencyKey: string
}

/** Import of a local file: answered like a new recording, with a ticket to upload it by. */
export interface ImportFileInput {
  name: string
  /** MIME type as the browser knows it; may be empty. */
  type: string
  bytes: number
  title?: string
  idempotencyKey: string
}

/** An import of a file is uploaded as a recording is. */
export type CreatedFileImport = CreatedRecording

/** Where an import stands. */
export type ImportState =
  | { status: 'waiting'; videoId: string }
  /** `totalBytes` is null where the other side did not say. */
  | { status: 'downloading'; videoId: string; bytes: number; totalBytes: number | null }
  /** The bytes are safe; the file is being read and made playable. */
  | { status: 'processing'; videoId: string }
  | { status: 'ready'; videoId: string; video: ImportedLinks; durationMs: number }
  /** `reason` is a sentence for people. */
  | { status: 'failed'; videoId: string; reason: string }
  | { status: 'cancelled'; videoId: string }

/** Ids and links of an imported video. */
export interface ImportedLinks {
  videoId: string
  assetId: string
  token: string
  previewUrl: string
  shareUrl: string
  embedUrl: string
  thumbnailUrl: string
  thumbnailPlayUrl: string
}

const title = v.optional(v.pipe(v.string(), v.maxLength(500)))
const idempotencyKey = v.pipe(text, v.maxLength(200))
const urlSchema = v.object({
  url: v.pipe(
    v.string(),
    v.maxLength(4000),
    v.check((value) => /^https?:\/\//i.test(value) && isWebAddress(value), 'an http(s) address'),
  ),
  title,
  idempotencyKey,
})
const fileSchema = v.object({
  name: v.pipe(text, v.maxLength(500)),
  type: v.pipe(v.string(), v.maxLength(200)),
  bytes: whole,
  title,
  idempotencyKey,
})

/** Reads what a browser asks to import by address. @throws HippoError `invalid_request` */
export function decodeImportUrlInput(body: unknown): ImportUrlInput {
  return decodeWith(urlSchema, body, 'The request to import', 'invalid_request')
}

/** Reads what a browser asks to import from a file. @throws HippoError `invalid_request` */
export function decodeImportFileInput(body: unknown): ImportFileInput {
  return decodeWith(fileSchema, body, 'The request to import', 'invalid_request')
}

const links = v.object({
  videoId: text,
  assetId: text,
  token: text,
  previewUrl: link,
  shareUrl: link,
  embedUrl: link,
  thumbnailUrl: link,
  thumbnailPlayUrl: link,
})

const stateSchema = v.variant('status', [
  v.object({ status: v.picklist(['waiting', 'processing', 'cancelled']), videoId: text }),
  v.object({
    status: v.literal('downloading'),
    videoId: text,
    bytes: whole,
    totalBytes: v.nullable(whole),
  }),
  v.object({ status: v.literal('ready'), videoId: text, video: links, durationMs: amount }),
  v.object({ status: v.literal('failed'), videoId: text, reason: v.string() }),
])

/** Reads where an import stands. @throws HippoError `invalid_response` */
export function decodeImportState(body: unknown): ImportState {
  return decodeWith(stateSchema, body, 'The state of the import')
}
