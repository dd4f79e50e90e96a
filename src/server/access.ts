import { HippoError } from '../core/error.js'
import type { HippoGrant, Permission } from './grant.js'
import type { Ownership } from './ownership.js'

/** The questions every call asks of a grant. */
export interface Access {
  has(permission: Permission): boolean
  /** @throws HippoError `forbidden` */
  need(permission: Permission): void
  covers(videoId: string): Promise<boolean>
  /** `removed` for one that may be out of sight already. @throws HippoError `forbidden` */
  needVideo(videoId: string, removed?: boolean): Promise<void>
  /** One's own recordings are always covered. @throws HippoError `forbidden` */
  needRecording(assetId: string): Promise<void>
  /** The same by the video's id: one's own imports are always covered. @throws HippoError `forbidden` */
  needImport(videoId: string): Promise<void>
}

/** An error for what a grant does not allow. */
export function forbidden(what: string, hint: string): HippoError {
  return new HippoError('forbidden', what, { status: 403, hint })
}

/** What is about the whole account opens all of it, so a grant over a part of it cannot have it. */
function fits(permission: Permission, { videos, pii }: HippoGrant): boolean {
  if (permission === 'viewers:erase') return videos === 'all'
  return permission !== 'webhooks:write' || (videos === 'all' && pii)
}

/** Judges by one grant. */
export function createAccess(grant: HippoGrant, ownership: Ownership): Access {
  const { subject, can, videos } = grant
  const has = (permission: Permission): boolean => can.includes(permission) && fits(permission, grant)
  async function covers(videoId: string, removed = false): Promise<boolean> {
    if (videos === 'all') return true
    if (videos === 'own') return (await ownership.ownerOf(videoId, removed)) === subject
    return videos.includes(videoId)
  }
  function needOwn(owner: string | null, videoId: string): void {
    if (owner === subject) return
    if (videos !== 'own' && videos.includes(videoId)) return
    throw forbidden(
      'This recording is somebody else’s.',
      'Only its owner, or a grant that covers it, may touch it.',
    )
  }
  return {
    has,
    covers: (videoId) => covers(videoId),
    need(permission) {
      if (has(permission)) return
      const hint = can.includes(permission)
        ? 'It is about the whole account: the grant needs videos: ‘all’, and for webhooks pii as well.'
        : `authorize granted: ${can.join(', ') || 'nothing'}.`
      throw forbidden(`This needs the permission ${permission}.`, hint)
    },
    async needVideo(videoId, removed) {
      if (await covers(videoId, removed)) return
      throw forbidden('This video is not covered by the grant.', 'Widen `videos` in what authorize returns.')
    },
    async needRecording(assetId) {
      if (videos === 'all') return
      const { owner, videoId } = await ownership.recordingOf(assetId)
      needOwn(owner, videoId)
    },
    async needImport(videoId) {
      if (videos === 'all') return
      needOwn(await ownership.ownerOf(videoId), videoId)
    },
  }
}
