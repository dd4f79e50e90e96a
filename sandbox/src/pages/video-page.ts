import type { Playback } from 'react-hippo-video/contract'
import { findByToken } from '../recordings/find.js'
import { linksOf } from '../recordings/links.js'
import { playbackOf } from '../recordings/playback.js'
import type { Services } from '../services.js'
import type { PassHolder } from '../viewing/pass.js'

/** A video as its pages print it. */
export interface VideoPage {
  title: string
  playback: Playback
  recorded: string
  width: number
  height: number
  links: ReturnType<typeof linksOf>
  /** Whoever has the link may watch: link previews may show what it is. */
  isOpen: boolean
}

export interface VideoPageOptions {
  preview?: boolean
  /** Who asks, by the pass for the video with this id. */
  holderFor?: (videoId: string) => PassHolder | null
}

const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

/** All that a page of this video needs; null where no video has this token. */
export async function videoPage(
  services: Services,
  token: string,
  { preview = false, holderFor = () => null }: VideoPageOptions = {},
): Promise<VideoPage | null> {
  const video = await findByToken(services, token)
  if (video === null) return null
  return {
    title: video.title || 'Video',
    playback: await playbackOf(services, video, { preview, holder: holderFor(video.id) }),
    recorded: `Recorded ${date.format(video.created_at)}`,
    width: video.width ?? 1280,
    height: video.height ?? 720,
    links: linksOf(services, video),
    isOpen: video.access === 'open',
  }
}
