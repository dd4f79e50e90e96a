import type { Playback } from 'react-hippo-video/contract'
import type { Services } from '../services.js'

export interface PlaybackOptions {
  /** For the person who recorded: what has arrived so far counts as playable. @default false */
  preview?: boolean
}

/** What a watch page of this video shows now; null where no video has this token. */
export async function playbackFor(
  services: Services,
  token: string,
  options: PlaybackOptions = {},
): Promise<Playback | null> {
  throw new Error(`${services.publicUrl} ${token} ${options.preview}`)
}
