import { HippoError } from '../core/error.js'
import type { HippoGrant, Permission } from './grant.js'
import type { Ownership } from './ownership.js'

/** The questions every call asks of a grant. */
export interface Access {
  /** @throws HippoError `forbidden` */
  need(permission: Permission): void
  covers(videoId: string): Promise<boolean>
  /** @throws HippoError `forbidden` */
  needVideo(videoId: string): Promise<void>
  /** One's own recordings are always covered. @throws HippoError `forbidden` */
  needRecording(assetId: string): Promise<void>
}

/** An error for what a grant does not allow. */
export function forbidden(what: string, hint: string): HippoError {
  return new HippoError('forbidden', what, { status: 403, hint })
}

/** Judges by one grant. */
export function createAccess(grant: HippoGrant, ownership: Ownership): Access {
  const { subject, can, videos } = grant
  async function covers(videoId: string): Promise<boolean> {
    if (videos === 'all') return true
    if (videos === 'own') return (await ownership.ownerOf(videoId)) === subject
    return videos.includes(videoId)
  }
  return {
    covers,
    need(permission) {
      if (can.includes(permission)) return
      throw forbidden(
        `This needs the permission ${permission}.`,
        `authorize granted: ${can.join(', ') || 'nothing'}.`,
      )
    },
    async needVideo(videoId) {
      if (await covers(videoId)) return
      throw forbidden('This video is not covered by the grant.', 'Widen `videos` in what authorize returns.')
    },
    async needRecording(assetId) {
      if (videos === 'all') return
      const recording = await ownership.recordingOf(assetId)
      if (recording.owner === subject) return
      if (videos !== 'own' && videos.includes(recording.videoId)) return
      throw forbidden(
        'This recording is somebody else’s.',
        'Only its owner, or a grant that covers it, may touch it.',
      )
    },
  }
}
