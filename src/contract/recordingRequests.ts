import * as v from 'valibot'
import { HippoError } from '../core/error.js'
import type { CreateRecordingInput, FinishRecordingInput } from './app/recordings.js'
import { decodeRecordingConfig, encodeRecordingConfig } from './config.js'
import { decodeWith } from './decodeWith.js'
import { encodeId, id } from './id.js'
import { count, encodeSeconds, seconds } from './numbers.js'

/** What the media server is asked to create. */
export interface CreateRequest extends CreateRecordingInput {
  /** Who records, as the app's server knows them; `'own'` grants go by it. */
  owner?: string
}

/** Body of `POST /api/v1/recorder/record/new`, credentials aside. */
export interface WireCreateRequest {
  /** JSON text of the seven keys, as Hippo's own recorder sends it. */
  recording_configuration: string
  unique_id: string
  title?: string
  owner?: string
}

const createSchema = v.object({
  recording_configuration: v.union([v.string(), v.looseObject({})]),
  unique_id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
  title: v.nullish(v.pipe(v.string(), v.maxLength(500))),
  owner: v.nullish(v.pipe(v.string(), v.maxLength(200))),
})

function parseConfig(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new HippoError('invalid_request', 'The recording configuration is not JSON.', {
      hint: 'recording_configuration: expected JSON text of the seven keys',
    })
  }
}

/** Writes a creation. */
export function encodeCreateRequest(request: CreateRequest): WireCreateRequest {
  return {
    recording_configuration: JSON.stringify(encodeRecordingConfig(request.config)),
    unique_id: request.idempotencyKey,
    ...(request.title === undefined ? {} : { title: request.title }),
    ...(request.owner === undefined ? {} : { owner: request.owner }),
  }
}

/** Reads a creation. @throws HippoError `invalid_request` */
export function decodeCreateRequest(wire: unknown): CreateRequest {
  const read = decodeWith(createSchema, wire, 'The request to create a recording', 'invalid_request')
  const config = read.recording_configuration
  return {
    config: decodeRecordingConfig(typeof config === 'string' ? parseConfig(config) : config),
    idempotencyKey: read.unique_id,
    ...(typeof read.title === 'string' ? { title: read.title } : {}),
    ...(typeof read.owner === 'string' ? { owner: read.owner } : {}),
  }
}

/** What the media server is told when the last byte is up. */
export interface FinishRequest extends FinishRecordingInput {
  assetId: string
}

/** Body of `POST /api/v1/recorder/preprocess`, credentials aside. */
export interface WireFinishRequest {
  asset_id: string | number
  bytes: number
  /** Seconds. */
  media_duration: number
}

const finishSchema = v.object({ asset_id: id, bytes: count, media_duration: seconds })

/** Writes a finish. */
export function encodeFinishRequest(request: FinishRequest): WireFinishRequest {
  return {
    asset_id: encodeId(request.assetId),
    bytes: request.bytes,
    media_duration: encodeSeconds(request.durationMs),
  }
}

/** Reads a finish. @throws HippoError `invalid_request` */
export function decodeFinishRequest(wire: unknown): FinishRequest {
  const read = decodeWith(finishSchema, wire, 'The request to finish a recording', 'invalid_request')
  return { assetId: read.asset_id, bytes: read.bytes, durationMs: read.media_duration }
}
