import type { AccountVideo } from '../contract/types.js'
import { HippoError } from '../core/error.js'
import { createRecentMap } from './recentMap.js'
import type { HippoRest } from './rest.js'

/** Who recorded what in one account. Owners never change, but videos go, so what is known is kept briefly. */
export interface Ownership {
  ownerOf(videoId: string): Promise<string | null>
  /** The video and owner of a recording, by its asset id. */
  recordingOf(assetId: string): Promise<RecordingOwner>
  /** Notes what this server has just created, so that it is covered at once. */
  remember(assetId: string, recording: RecordingOwner): void
}

export interface RecordingOwner {
  videoId: string
  owner: string | null
}

const most = 10_000
const ownerLifeMs = 60_000
/** Longer than any take: after that, and after a restart, the API is asked. */
const recordingLifeMs = 12 * 3_600_000

/** Keeps ownership for one account. */
export function createOwnership(rest: HippoRest): Ownership {
  const owners = createRecentMap<{ owner: string | null }>(most, ownerLifeMs)
  const recordings = createRecentMap<RecordingOwner>(most, recordingLifeMs)
  const learn = (video: AccountVideo): void => {
    owners.set(video.id, { owner: video.owner })
    if (video.assetId) recordings.set(video.assetId, { videoId: video.id, owner: video.owner })
  }
  return {
    async ownerOf(videoId) {
      const known = owners.get(videoId)
      if (known) return known.owner
      const video = await rest.getVideo(videoId)
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
    remember(assetId, recording) {
      recordings.set(assetId, recording)
      owners.set(recording.videoId, { owner: recording.owner })
    },
  }
}
