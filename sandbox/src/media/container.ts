import type { Probe } from './probe.js'

/** The two files a viewer can be given. */
export type Container = 'mp4' | 'webm'

/** The same, and the two forms of sound alone that every browser plays as they are. */
export type PublishedForm = Container | 'mp3' | 'wav'

/** Where tracks can go without being encoded anew; MP4 wherever browsers expect it there. */
export function containerFor({
  videoCodec,
  audioCodec,
}: Pick<Probe, 'videoCodec' | 'audioCodec'>): PublishedForm {
  if (videoCodec === 'avc' || videoCodec === 'hevc') return 'mp4'
  if (videoCodec === null && audioCodec === 'mp3') return 'mp3'
  if (videoCodec === null && audioCodec?.startsWith('pcm-')) return 'wav'
  if (audioCodec === 'aac' || audioCodec === 'mp3' || audioCodec === 'flac') return 'mp4'
  return 'webm'
}
