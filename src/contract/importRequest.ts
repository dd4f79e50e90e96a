import * as v from 'valibot'
import type { ImportFileInput, ImportUrlInput } from './app/imports.js'
import { decodeWith } from './decodeWith.js'
import { id } from './id.js'
import { importTitle } from './importTitle.js'
import { isWebAddress } from './webAddress.js'
import { count } from './numbers.js'

/** What the media server is asked to fetch. */
export interface ImportRequest {
  url: string
  title: string
  /** Whose import it is, as the app's server knows them. Hippo ignores it. */
  owner?: string
  /** The same key gives the same import back. Hippo ignores it. */
  idempotencyKey?: string
}

/** Body of `POST /api/v1/me/video/import`, credentials aside; the last two are our sandbox's own. */
export interface WireImportRequest {
  title: string
  url: string
  owner?: string
  unique_id?: string
}

/** What the media server is told of a local file that is about to be uploaded. */
export interface ImportFileRequest extends ImportFileInput {
  title: string
  owner?: string
}

/** Body of `POST /api/v1/me/video/import/file`, credentials aside. Ours alone. */
export interface WireImportFileRequest {
  name: string
  type: string
  bytes: number
  title: string
  unique_id: string
  owner?: string
}

const address = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(4000),
  v.check((value) => /^https?:\/\//i.test(value) && isWebAddress(value), 'an http(s) address'),
)
const title = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(500))
const owner = v.nullish(v.pipe(v.string(), v.maxLength(200)))
const uniqueId = v.pipe(id, v.maxLength(200))
const urlSchema = v.object({ url: address, title, owner, unique_id: v.nullish(uniqueId) })
const fileSchema = v.object({
  name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(500)),
  type: v.nullish(v.pipe(v.string(), v.maxLength(200)), ''),
  bytes: count,
  title: v.nullish(v.pipe(v.string(), v.trim(), v.maxLength(500)), ''),
  owner,
  unique_id: uniqueId,
})

/** Writes an import by address; a title is always sent, as Hippo requires one: left out, it is the file's name. */
export function encodeImportRequest(
  request: Omit<ImportUrlInput, 'idempotencyKey'> & { owner?: string; idempotencyKey?: string },
): WireImportRequest {
  return {
    title: request.title?.trim() || importTitle(request.url),
    url: request.url,
    ...(request.owner === undefined ? {} : { owner: request.owner }),
    ...(request.idempotencyKey === undefined ? {} : { unique_id: request.idempotencyKey }),
  }
}

/** Reads an import by address, which clients spell `url` or `URL`. @throws HippoError `invalid_request` */
export function decodeImportRequest(wire: unknown): ImportRequest {
  const spelt = typeof wire === 'object' && wire !== null && 'URL' in wire ? { url: wire.URL, ...wire } : wire
  const read = decodeWith(urlSchema, spelt, 'The request to import', 'invalid_request')
  return {
    url: read.url,
    title: read.title,
    ...(typeof read.owner === 'string' ? { owner: read.owner } : {}),
    ...(typeof read.unique_id === 'string' ? { idempotencyKey: read.unique_id } : {}),
  }
}

/** Writes an import from a file. */
export function encodeImportFileRequest(
  request: ImportFileInput & { owner?: string },
): WireImportFileRequest {
  return {
    name: request.name,
    type: request.type,
    bytes: request.bytes,
    title: request.title?.trim() || importTitle(request.name),
    unique_id: request.idempotencyKey,
    ...(request.owner === undefined ? {} : { owner: request.owner }),
  }
}

/** Reads an import from a file. @throws HippoError `invalid_request` */
export function decodeImportFileRequest(wire: unknown): ImportFileRequest {
  const read = decodeWith(fileSchema, wire, 'The request to import', 'invalid_request')
  return {
    name: read.name,
    type: read.type,
    bytes: read.bytes,
    title: read.title || importTitle(read.name),
    idempotencyKey: read.unique_id,
    ...(typeof read.owner === 'string' ? { owner: read.owner } : {}),
  }
}
