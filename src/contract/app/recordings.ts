import * as v from 'valibot'
import { decodeWith } from '../decodeWith.js'
import { link } from '../link.js'
import type { RecordingConfig, VideoLinks } from '../types.js'
import { amount, text, whole } from './fields.js'

/** What the app's backend is asked when a recording begins. */
export interface CreateRecordingInput {
  config: RecordingConfig
  title?: string
  /** Makes a repeated call give the same recording back. */
  idempotencyKey: string
}

/** Leave to upload one recording, for a quarter of an hour, and nothing else. */
export interface UploadTicket {
  /** Sent as `Authorization: Bearer`. */
  token: string
  /** Epoch milliseconds. */
  expiresAt: number
}

export interface CreatedRecording {
  video: VideoLinks & { videoId: string }
  /** tus creation endpoint of the media server. */
  uploadUrl: string
  ticket: UploadTicket
}

/** Sent when the last byte is up; the server compares its own count. */
export interface FinishRecordingInput {
  bytes: number
  durationMs: number
}

export interface FinishedRecording {
  /** What the server holds. */
  bytes: number
}

export interface SubmitRecordingInput {
  title?: string
}

const title = v.optional(v.pipe(v.string(), v.maxLength(500)))

const createSchema = v.object({
  config: v.object({
    screen: v.optional(v.boolean()),
    camera: v.optional(v.boolean()),
    microphone: v.optional(v.boolean()),
    systemAudio: v.optional(v.boolean()),
    resolution: v.optional(v.picklist([1080, 720, 480, 360])),
    separateLayer: v.optional(v.boolean()),
    initiator: v.optional(v.pipe(v.string(), v.maxLength(200))),
  }),
  title,
  idempotencyKey: v.pipe(text, v.maxLength(200)),
})

/** Reads what a browser asks to create; unknown keys are dropped. @throws HippoError `invalid_request` */
export function decodeCreateRecordingInput(body: unknown): CreateRecordingInput {
  return decodeWith(createSchema, body, 'The request to create a recording', 'invalid_request')
}

const finishSchema = v.object({ bytes: whole, durationMs: amount })

/** Reads what a browser says when the last byte is up. @throws HippoError `invalid_request` */
export function decodeFinishRecordingInput(body: unknown): FinishRecordingInput {
  return decodeWith(finishSchema, body, 'The request to finish a recording', 'invalid_request')
}

const submitSchema = v.object({ title })

/** Reads a submission. @throws HippoError `invalid_request` */
export function decodeSubmitRecordingInput(body: unknown): SubmitRecordingInput {
  return decodeWith(submitSchema, body, 'The request to submit a recording', 'invalid_request')
}

const ticketSchema = v.object({ token: text, expiresAt: whole })

const createdSchema = v.object({
  video: v.object({
    videoId: text,
    assetId: text,
    token: text,
    previewUrl: link,
    recordedUrl: link,
    embedUrl: link,
    thumbnailUrl: link,
    thumbnailPlayUrl: link,
  }),
  uploadUrl: link,
  ticket: ticketSchema,
})

/** Reads a recording that our server has created. @throws HippoError `invalid_response` */
export function decodeCreatedRecording(body: unknown): CreatedRecording {
  return decodeWith(createdSchema, body, 'The created recording')
}

/** Reads a renewed ticket. @throws HippoError `invalid_response` */
export function decodeUploadTicket(body: unknown): UploadTicket {
  return decodeWith(ticketSchema, body, 'The upload ticket')
}

const finishedSchema = v.object({ bytes: whole })

/** Reads what the server holds of a finished recording. @throws HippoError `invalid_response` */
export function decodeFinishedRecording(body: unknown): FinishedRecording {
  return decodeWith(finishedSchema, body, 'The finished recording')
}
