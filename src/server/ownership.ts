import type { AccountVideo } from '../contract/types.js'
import { HippoError } from '../core/error.js'
import { createRecentMap } from './recentMap.js'
import type { HippoRest } from './rest.js'

/** Who recorded what in one account. Owners never change, but videos go, so what is known is kept briefly. */
export interface Ownership {
  /** `removed` also asks for what was removed and can still be restored. */
  ownerOf(videoId: string, removed?: boolean): Promise<string | null>
  /** The video and owner of a recording, by its asset id. */
  recordingOf(assetId: string): Promise<RecordingOwner>
  /** Notes what this server has just created, so that it is covered at once. */
  remember(recording: RecordingOwner, assetId?: string): void
  /** Keeps the owner of a video that is being removed, so that it is still theirs to restore. */
  hold(videoId: string): void
}

export interface RecordingOwner {
  videoId: string
  owner: string | null
}

const most = 10_000
const ownerLifeMs = 60_000
/** Longer than any take, import or second thought: after that, and after a restart, the API is asked. */
const longLifeMs = 12 * 3_600_000

/** Keeps ownership for one account. */
export function createOwnership(rest: HippoRest): Ownership {
  const owners = createRecentMap<{ owner: string | null }>(most, ownerLifeMs)
  const held = createRecentMap<{ owner: string | null }>(most, longLifeMs)
  const recordings = createRecentMap<RecordingOwner>(most, longLifeMs)
  const learn = (video: AccountVideo): void => {
    owners.set(video.id, { owner: video.owner })
    if (video.assetId) recordings.set(video.assetId, { videoId: video.id, owner: video.owner })
  }
  return {
    async ownerOf(videoId, removed = false) {
      const known = held.get(videoId) ?? owners.get(videoId)
      if (known) return known.owner
      const video = await rest.getVideo(videoId, { removed })
      learn(video)
      return video.owner
    },
    async recordingOf(assetId) {
      const known = recordings.get(assetId)
      if (known) return known
      const video = await rest.getVideo(assetId)
      // The API finds videos by either id; one that was found by its video id is another recording.
      if (video.assetId !== assetId) {
        throw new HippoError('not_found', 'There is no such recording.', { status: 404 })
      }
      learn(video)
      return { videoId: video.id, owner: video.owner }
    },
    remember(recording, assetId) {
      held.set(recording.videoId, { owner: recording.owner })
      if (assetId) recordings.set(assetId, recording)
    },
    hold(videoId) {
      const known = held.get(videoId) ?? owners.get(videoId)
      if (known) held.set(videoId, known)
    },
  }
}
