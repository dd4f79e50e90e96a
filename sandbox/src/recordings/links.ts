import type { VideoLinks } from 'react-hippo-video/contract'
import type { Services } from '../services.js'
import { previewKey } from './preview.js'

/** The three columns all addresses of a video are made from. */
export interface VideoIds {
  id: string
  asset_id: string
  token: string
}

/** Every address of a video, all known from its creation on. */
export function linksOf(services: Services, video: VideoIds): VideoLinks & { videoId: string } {
  const { publicUrl } = services
  const { token } = video
  return {
    videoId: video.id,
    assetId: video.asset_id,
    token,
    previewUrl: `${publicUrl}/video/preview/${token}?key=${previewKey(services, token)}`,
    recordedUrl: `${publicUrl}/video/play/${token}`,
    embedUrl: `${publicUrl}/video/embed/${token}`,
    thumbnailUrl: `${publicUrl}/thumbnails/${token}.jpg`,
    thumbnailPlayUrl: `${publicUrl}/thumbnails/${token}_play.jpg`,
  }
}

/** The animated picture of a video. */
export function previewPictureUrl(services: Services, token: string): string {
  return `${services.publicUrl}/previews/${token}.gif`
}
