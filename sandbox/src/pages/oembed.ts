import type { Services } from '../services.js'
import { markup } from './markup.js'
import type { VideoPage } from './video-page.js'

/** An oEmbed answer of type "video" (oembed.com, version 1.0). */
export interface OEmbed {
  version: '1.0'
  type: 'video'
  title: string
  provider_name: string
  provider_url: string
  width: number
  height: number
  html: string
  thumbnail_url: string
  thumbnail_width: number
  thumbnail_height: number
}

/** Token of a watch or embed address of this server; null for any other address. */
export function tokenOf(services: Services, address: string): string | null {
  if (!address.startsWith(`${services.publicUrl}/video/`)) return null
  const path = address.slice(services.publicUrl.length)
  return /^\/video\/(?:play|embed)\/([\w-]+)\/?(?:[?#]|$)/.exec(path)?.[1] ?? null
}

/** The largest size of the video's own shape within what was asked for. */
export function fitSize(
  video: { width: number; height: number },
  most: { width: number; height: number },
): { width: number; height: number } {
  const scale = Math.min(most.width / video.width, most.height / video.height, 1)
  return {
    width: Math.max(1, Math.round(video.width * scale)),
    height: Math.max(1, Math.round(video.height * scale)),
  }
}

/** What a site needs to show this video in a frame of its own. */
export function oembedOf(
  services: Services,
  page: VideoPage,
  most: { width: number; height: number },
  pass: string | null = null,
): OEmbed {
  const { width, height } = fitSize(page, most)
  const source = pass === null ? page.links.embedUrl : `${page.links.embedUrl}?pass=${pass}`
  const frame = markup`<iframe src="${source}" title="${page.title}" width="${width}" height="${height}" style="border:0" allow="autoplay; fullscreen; picture-in-picture" allowfullscreen></iframe>`
  return {
    version: '1.0',
    type: 'video',
    title: page.title,
    provider_name: 'Hippo Video sandbox',
    provider_url: services.publicUrl,
    width,
    height,
    html: frame.text,
    thumbnail_url: page.links.thumbnailUrl,
    thumbnail_width: width,
    thumbnail_height: height,
  }
}
