import type { RecordingConfig, VideoLinks } from '../types.js'

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

/** The recording that the backend has made room for: its links and its leave to upload. */
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

/** What the server holds of a recording that has ended. */
export interface FinishedRecording {
  /** What the server holds. */
  bytes: number
}

/** What is said of a recording when it is submitted. */
export interface SubmitRecordingInput {
  title?: string
}
