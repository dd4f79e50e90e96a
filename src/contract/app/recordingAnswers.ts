import * as v from 'valibot'
import { decodeWith } from '../decodeWith.js'
import { link } from '../link.js'
import { text, whole } from './fields.js'
import type { CreatedRecording, FinishedRecording, UploadTicket } from './recordings.js'

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
