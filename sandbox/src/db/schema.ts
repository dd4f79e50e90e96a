import type { Generated } from 'kysely'
import type { VideoAccess } from 'react-hippo-video/contract'
import type { ImportSchema } from '../imports/schema.js'
import type { InteractionSchema } from '../interactions/schema.js'
import type { ViewingSchema } from '../viewing/schema.js'
import type { WebhookSchema } from '../webhooks/schema.js'

/** All tables. Columns hold numbers, text and blobs only, so that the same SQL runs on SQLite and PostgreSQL. */
export type Schema = CoreSchema & ViewingSchema & ImportSchema & InteractionSchema & WebhookSchema

export interface CoreSchema {
  migration: MigrationTable
  account: AccountTable
  video: VideoTable
  upload: UploadTable
  job: JobTable
}

export interface MigrationTable {
  name: string
  applied_at: number
}

export interface AccountTable {
  id: string
  email: string
  /** SHA-256 of the API key, in hex. */
  key_hash: string
  created_at: number
}

/** Where a video stands. `gone` covers discarded by a person and swept for want of media. */
export type VideoState = 'recording' | 'processing' | 'ready' | 'failed' | 'gone'

/** How its bytes came. */
export type VideoSource = 'recording' | 'import'

export interface VideoTable {
  account_id: string
  /** Digits, as Hippo's. */
  id: string
  asset_id: string
  /** 43 URL-safe characters: opens the watch page. */
  token: string
  /** Key of the create call; the same key gives the same video. */
  unique_id: string
  title: string
  /** Who recorded it, as the app's server named them. */
  owner: string | null
  /** Wire form of the recording configuration, JSON. */
  config: string
  state: VideoState
  created_at: number
  /** Last sign of life of the person who records. */
  touched_at: number
  submitted_at: number | null
  /** Measured; null until the media was read. */
  duration_ms: number | null
  /** As told by the recorder when it finished. */
  claimed_duration_ms: number | null
  width: number | null
  height: number | null
  /** Bytes of the file that viewers get. */
  size_bytes: number | null
  /** File names inside the video's media folder; null until they exist. */
  mp4_file: string | null
  mp4_codecs: string | null
  webm_file: string | null
  webm_codecs: string | null
  thumbnail_file: string | null
  source: Generated<VideoSource>
  /** E-mail of the account's user. */
  created_by: string | null
  /** Who may watch. */
  access: Generated<VideoAccess>
  /** What viewers may do in it (`VideoInteractions`), JSON; null for nothing but watching. */
  interactions: string | null
  /** When it could be played first, which webhooks tell once. */
  ready_at: number | null
  /** Why it cannot be made playable: a sentence for people. */
  failure: string | null
  /** Sound published as it came, MP3 or WAV: the ending tells which. */
  audio_file: string | null
  /** The animated picture. */
  preview_file: string | null
  /** 1 where its owner chose the thumbnail. */
  own_thumbnail: Generated<number>
  /** When its owner removed it. */
  removed_at: number | null
  /** The state to restore; null where there is nothing to restore any more. */
  removed_state: VideoState | null
}

export interface UploadTable {
  account_id: string
  /** Id in the tus address. */
  id: string
  video_id: string
  layer: string
  /** As the recorder named it, codecs included. */
  file_type: string
  /** tus metadata, JSON. */
  metadata: string
  /** Null while its length is not declared. */
  size: number | null
  created_at: number
  /** When bytes arrived last. */
  touched_at: number
  completed_at: number | null
}

export interface JobTable {
  id: string
  kind: string
  /** Two jobs of one kind and key are one job. */
  key: string
  payload: string
  state: 'ready' | 'active' | 'dead'
  run_at: number
  attempts: number
  /** 1 where the same job was asked for while it ran. */
  again: number
  locked_until: number | null
  lock_token: string | null
  last_error: string | null
  created_at: number
}
