import type { Services } from '../services.js'
import { signPass } from '../viewing/pass.js'

const lifeMs = 6 * 3_600_000

/** For whoever may see the preview: the page goes on asking for a video that is not open, and is let in for a while. */
export function previewPass({ signer, clock }: Services, videoId: string): string {
  const expiresAt = clock() + lifeMs
  return signPass(signer, { videoId, email: null, name: null, isMember: true, expiresAt })
}
