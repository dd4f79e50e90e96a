import type { WireRecordingConfig } from 'react-hippo-video/contract'
import type { Services } from '../services.js'
import { uploadsOf, type KeptUpload } from '../uploads/find.js'
import type { VideoRow } from './find.js'

/** How a video was recorded and what came of it; an addition of ours. */
export interface WireRecorded {
  /** All seven keys, as they were sent at its creation. */
  configuration: WireRecordingConfig
  layers: WireLayer[]
}

/** One file of a recording. */
interface WireLayer {
  /** `main` is what viewers see. */
  layer: string
  /** As the recorder named it, codecs included. */
  file_type: string
  bytes: number
  /** When its first frame was, after the first layer's, in milliseconds. */
  offset_ms: number
}

/** Null for what was not recorded. */
export async function recordedOf(services: Services, video: VideoRow): Promise<WireRecorded | null> {
  if (video.source === 'import') return null
  const uploads = await uploadsOf(services, video.id)
  // The one that viewers see comes first.
  uploads.sort((a, b) => Number(b.layer === 'main') - Number(a.layer === 'main'))
  return { configuration: JSON.parse(video.config), layers: uploads.map(toLayer) }
}

function toLayer({ layer, file_type, completed_at, size, bytes, metadata }: KeptUpload): WireLayer {
  const { offset_ms = '0' } = JSON.parse(metadata) as { offset_ms?: string }
  const whole = completed_at !== null && size !== null
  return { layer, file_type, bytes: whole ? size : bytes, offset_ms: Number(offset_ms) }
}
