import type { VideoAccess } from 'react-hippo-video/contract'
import type { PassHolder } from './pass.js'

/** Whether a video may be shown to somebody with this pass, or to somebody without one. */
export function mayWatch(video: { id: string; access: VideoAccess }, holder: PassHolder | null): boolean {
  switch (video.access) {
    case 'open':
      return true
    case 'signed':
      return holder !== null
    case 'account':
      return holder?.isMember === true
  }
}

/** What a person reads who may not. */
export const privateSentence = 'This video is private: open it with the personal link you were sent.'
