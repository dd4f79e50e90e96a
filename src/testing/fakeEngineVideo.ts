import type { VideoLinks } from '../contract/types.js'

/** The video that a fake take makes: invented, on a reserved domain, the same for the same take. */
export function videoLinksFixture(take = 1, overrides: Partial<VideoLinks> = {}): VideoLinks {
  const token = `fake-take-${take}`
  const at = 'https://video.example.com'
  return {
    videoId: String(1000 + take),
    assetId: String(5000 + take),
    token,
    previewUrl: `${at}/video/preview/${token}`,
    recordedUrl: `${at}/video/play/${token}`,
    embedUrl: `${at}/video/embed/${token}`,
    thumbnailUrl: `${at}/thumbnails/${token}.jpg`,
    thumbnailPlayUrl: `${at}/thumbnails/${token}_play.jpg`,
    ...overrides,
  }
}
