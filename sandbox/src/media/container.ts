import type { Probe } from './probe.js'

/** The two files a viewer can be given. */
export type Container = 'mp4' | 'webm'

/** Where a recording's tracks can go without being encoded anew; MP4 wherever browsers expect it there. */
export function containerFor({
  videoCodec,
  audioCodec,
}: Pick<Probe, 'videoCodec' | 'audioCodec'>): Container {
  if (videoCodec === 'avc' || videoCodec === 'hevc') return 'mp4'
  if (audioCodec === 'aac' || audioCodec === 'mp3') return 'mp4'
  return 'webm'
}
