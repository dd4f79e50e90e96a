import { encodeId } from './id.js'
import { encodeSeconds } from './numbers.js'
import type { ImportedVideo, RecorderEvent, RecorderEventName, VideoLinks } from './types.js'

/** An event as a listener on `window.hippoWidget` gets it. */
export interface WireRecorderEvent {
  name: RecorderEventName
  /** Undefined for the events that bring nothing. */
  data: Record<string, unknown> | undefined
}

function encodeLinks(video: VideoLinks | ImportedVideo): Record<string, unknown> {
  return {
    preview_url: video.previewUrl,
    embed_url: video.embedUrl,
    thumbnail_url: video.thumbnailUrl,
    thumbnail_play_url: video.thumbnailPlayUrl,
    token: video.token,
    asset_id: encodeId(video.assetId),
    // Not in Hippo's payload; added only where it is known.
    ...(video.videoId === null ? {} : { video_id: encodeId(video.videoId) }),
  }
}

function encodeData(event: RecorderEvent): Record<string, unknown> | undefined {
  switch (event.type) {
    case 'record_initiated':
      return { ...encodeLinks(event.video), recorded_url: event.video.recordedUrl }
    case 'record_error':
      return { reason: event.reason, error: event.detail }
    case 'video_submitted':
      return event.durationMs === null ? {} : { media_duration: encodeSeconds(event.durationMs) }
    case 'import_progress':
      return event.operation === 'started'
        ? { operation: 'started' }
        : { operation: 'uploading', progress: event.percent }
    case 'import_complete':
      return {
        ...encodeLinks(event.video),
        share_url: event.video.shareUrl,
        media_duration: encodeSeconds(event.video.durationMs),
      }
    case 'import_failed':
      return { reason: event.reason }
    default:
      return undefined
  }
}

/** Writes an event as Hippo's script hands it to a listener. */
export function encodeRecorderEvent(event: RecorderEvent): WireRecorderEvent {
  return { name: event.type, data: encodeData(event) }
}
