import * as v from 'valibot'
import { decodeWith } from './decodeWith.js'
import { id } from './id.js'
import { link } from './link.js'
import { seconds } from './numbers.js'
import type { ImportedVideo, VideoLinks } from './types.js'

const common = {
  video_id: v.nullish(id, null),
  asset_id: id,
  token: v.pipe(v.string(), v.nonEmpty()),
  embed_url: link,
  thumbnail_url: link,
  thumbnail_play_url: link,
}

const initiated = v.object({ ...common, preview_url: link, recorded_url: link })
const details = v.object({ ...common, embed_preview_url: v.optional(link), play_url: link })
const imported = v.object({
  ...common,
  preview_url: link,
  share_url: v.optional(link),
  recorded_url: v.optional(link),
  play_url: v.optional(link),
  media_duration: seconds,
})

type Common = Pick<v.InferOutput<typeof initiated>, keyof typeof common>

function links(read: Common, previewUrl: string): Omit<VideoLinks, 'recordedUrl'> {
  return {
    videoId: read.video_id,
    assetId: read.asset_id,
    token: read.token,
    previewUrl,
    embedUrl: read.embed_url,
    thumbnailUrl: read.thumbnail_url,
    thumbnailPlayUrl: read.thumbnail_play_url,
  }
}

/** Reads the payload of `record_initiated`. @throws HippoError `invalid_response` */
export function decodeVideoLinks(data: unknown): VideoLinks {
  const read = decodeWith(initiated, data, 'The event record_initiated')
  return { ...links(read, read.preview_url), recordedUrl: read.recorded_url }
}

/** Reads the payload of the newer `record_details`. @throws HippoError `invalid_response` */
export function decodeVideoDetails(data: unknown): VideoLinks {
  const read = decodeWith(details, data, 'The event record_details')
  return { ...links(read, read.embed_preview_url ?? read.play_url), recordedUrl: read.play_url }
}

/** Reads the payload of `import_complete`, whose share link has three spellings. @throws HippoError `invalid_response` */
export function decodeImportedVideo(data: unknown): ImportedVideo {
  const read = decodeWith(imported, data, 'The event import_complete')
  const shareUrl = read.share_url ?? read.recorded_url ?? read.play_url ?? read.preview_url
  return { ...links(read, read.preview_url), shareUrl, durationMs: read.media_duration }
}
