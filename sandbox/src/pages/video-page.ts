import type { Playback } from 'react-hippo-video/contract'
import { findByToken } from '../recordings/find.js'
import { linksOf } from '../recordings/links.js'
import { playbackFor } from '../recordings/playback.js'
import type { Services } from '../services.js'

/** A video as its pages print it. */
export interface VideoPage {
  title: string
  playback: Playback
  recorded: string
  width: number
  height: number
  links: ReturnType<typeof linksOf>
}

const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

/** All that a page of this video needs; null where no video has this token. */
export async function videoPage(
  services: Services,
  token: string,
  options: { preview: boolean } = { preview: false },
): Promise<VideoPage | null> {
  const video = await findByToken(services, token)
  const playback = await playbackFor(services, token, options)
  if (video === null || playback === null) return null
  return {
    title: video.title || 'Video',
    playback,
    recorded: `Recorded ${date.format(video.created_at)}`,
    width: video.width ?? 1280,
    height: video.height ?? 720,
    links: linksOf(services, video),
  }
}
