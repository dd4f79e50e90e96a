import type { VideoLinks } from 'react-hippo-video/contract'
import type { Services } from '../services.js'
import { type Guarded, keyQuery } from '../viewing/media-key.js'
import { previewKey } from './preview.js'

/** The columns all addresses of a video are made from; those of pictures end with a key where it is not open. */
export interface VideoIds extends Guarded {
  id: string
  asset_id: string
}

/** Every address of a video, all known from its creation on. */
export function linksOf(services: Services, video: VideoIds): VideoLinks & { videoId: string } {
  const { publicUrl } = services
  const { token } = video
  const key = keyQuery(services, video)
  return {
    videoId: video.id,
    assetId: video.asset_id,
    token,
    previewUrl: `${publicUrl}/video/preview/${token}?key=${previewKey(services, token)}`,
    recordedUrl: `${publicUrl}/video/play/${token}`,
    embedUrl: `${publicUrl}/video/embed/${token}`,
    thumbnailUrl: `${publicUrl}/thumbnails/${token}.jpg${key}`,
    thumbnailPlayUrl: `${publicUrl}/thumbnails/${token}_play.jpg${key}`,
  }
}

/** The animated picture of a video. */
export function previewPictureUrl(services: Services, token: string): string {
  return `${services.publicUrl}/previews/${token}.gif`
}
