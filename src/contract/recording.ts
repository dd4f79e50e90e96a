import * as v from 'valibot'
import type { CreatedRecording, FinishedRecording, UploadTicket } from './app/recordings.js'
import { decodeWith } from './decodeWith.js'
import { encodeId, id } from './id.js'
import { link } from './link.js'
import { count, encodeSeconds, seconds } from './numbers.js'

/** The answer to `POST /api/v1/recorder/record/new`. Ours, shaped like Hippo's. */
export interface WireCreateAnswer extends WireTicketAnswer {
  video_id: string | number
  asset_id: string | number
  token: string
  preview_url: string
  recorded_url: string
  embed_url: string
  thumbnail_url: string
  thumbnail_play_url: string
  thumbnail_preview?: string
  upload_url: string
}

/** The answer to `POST /api/v1/recorder/ticket`. */
export interface WireTicketAnswer {
  status: 200
  code: 200
  upload_ticket: string
  /** Epoch milliseconds. */
  upload_ticket_expires_at: number
}

const ticket = { upload_ticket: v.pipe(v.string(), v.nonEmpty()), upload_ticket_expires_at: count }
const ticketSchema = v.object(ticket)
const createSchema = v.object({
  ...ticket,
  video_id: id,
  asset_id: id,
  token: v.pipe(v.string(), v.nonEmpty()),
  preview_url: link,
  recorded_url: link,
  embed_url: link,
  thumbnail_url: link,
  thumbnail_play_url: link,
  upload_url: link,
})

/** Reads the answer to a creation. @throws HippoError `invalid_response` */
export function decodeCreateAnswer(wire: unknown): CreatedRecording {
  const read = decodeWith(createSchema, wire, 'The answer to creating a recording')
  return {
    video: {
      videoId: read.video_id,
      assetId: read.asset_id,
      token: read.token,
      previewUrl: read.preview_url,
      recordedUrl: read.recorded_url,
      embedUrl: read.embed_url,
      thumbnailUrl: read.thumbnail_url,
      thumbnailPlayUrl: read.thumbnail_play_url,
    },
    uploadUrl: read.upload_url,
    ticket: { token: read.upload_ticket, expiresAt: read.upload_ticket_expires_at },
  }
}

/** Writes the answer to a creation; `thumbnailPreviewUrl` is the animated picture. */
export function encodeCreateAnswer(
  created: CreatedRecording,
  thumbnailPreviewUrl?: string,
): WireCreateAnswer {
  const { video } = created
  return {
    ...encodeTicketAnswer(created.ticket),
    video_id: encodeId(video.videoId),
    asset_id: encodeId(video.assetId),
    token: video.token,
    preview_url: video.previewUrl,
    recorded_url: video.recordedUrl,
    embed_url: video.embedUrl,
    thumbnail_url: video.thumbnailUrl,
    thumbnail_play_url: video.thumbnailPlayUrl,
    ...(thumbnailPreviewUrl === undefined ? {} : { thumbnail_preview: thumbnailPreviewUrl }),
    upload_url: created.uploadUrl,
  }
}

/** Reads a renewed ticket. @throws HippoError `invalid_response` */
export function decodeTicketAnswer(wire: unknown): UploadTicket {
  const read = decodeWith(ticketSchema, wire, 'The answer to renewing a ticket')
  return { token: read.upload_ticket, expiresAt: read.upload_ticket_expires_at }
}

/** Writes a ticket. */
export function encodeTicketAnswer(ticket: UploadTicket): WireTicketAnswer {
  return {
    status: 200,
    code: 200,
    upload_ticket: ticket.token,
    upload_ticket_expires_at: ticket.expiresAt,
  }
}

const finishSchema = v.object({ bytes: count })

/** Reads the answer to `POST /api/v1/recorder/preprocess`. @throws HippoError `invalid_response` */
export function decodeFinishAnswer(wire: unknown): FinishedRecording {
  return { bytes: decodeWith(finishSchema, wire, 'The answer to finishing a recording').bytes }
}

/** Writes the answer to `POST /api/v1/recorder/preprocess`. */
export function encodeFinishAnswer(finished: FinishedRecording): { status: 200; code: 200; bytes: number } {
  return { status: 200, code: 200, bytes: finished.bytes }
}

/** What a submission answers. */
export interface SubmittedRecording {
  /** Null while the media is still being measured. */
  durationMs: number | null
}

const submitSchema = v.object({ media_duration: v.nullish(seconds, null) })

/** Reads the answer to `POST /api/v1/recorder/submit`. @throws HippoError `invalid_response` */
export function decodeSubmitAnswer(wire: unknown): SubmittedRecording {
  return { durationMs: decodeWith(submitSchema, wire, 'The answer to submitting a recording').media_duration }
}

/** Writes the answer to `POST /api/v1/recorder/submit`. */
export function encodeSubmitAnswer(submitted: SubmittedRecording): {
  status: 200
  code: 200
  media_duration: number | null
} {
  const { durationMs } = submitted
  return { status: 200, code: 200, media_duration: durationMs === null ? null : encodeSeconds(durationMs) }
}
