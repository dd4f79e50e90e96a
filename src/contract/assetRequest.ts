import * as v from 'valibot'
import { decodeWith } from './decodeWith.js'
import { encodeId, id } from './id.js'

/** A call about one recording: ticket, submit, discard. */
export interface AssetRequest {
  assetId: string
  /** Only submit reads it. */
  title?: string
}

/** Body of `ticket`, `submit` and `video` (DELETE) below `/api/v1/recorder`, credentials aside. */
export interface WireAssetRequest {
  asset_id: string | number
  title?: string
}

const schema = v.object({ asset_id: id, title: v.nullish(v.pipe(v.string(), v.maxLength(500))) })

/** Writes a call about one recording. */
export function encodeAssetRequest(request: AssetRequest): WireAssetRequest {
  return {
    asset_id: encodeId(request.assetId),
    ...(request.title === undefined ? {} : { title: request.title }),
  }
}

/** Reads a call about one recording. @throws HippoError `invalid_request` */
export function decodeAssetRequest(wire: unknown): AssetRequest {
  const read = decodeWith(schema, wire, 'The request about a recording', 'invalid_request')
  return { assetId: read.asset_id, ...(typeof read.title === 'string' ? { title: read.title } : {}) }
}
