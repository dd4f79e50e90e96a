import type { Session } from '../viewing/apply-beat.js'
import type { Happened } from '../webhooks/emit.js'
import type { Deed } from './deed.js'

/** What the webhook tells of something that was done. */
export function happenedOf(
  session: Pick<Session, 'account_id' | 'video_id' | 'email'>,
  deed: Deed,
  key: string,
  at: number,
): Happened[] {
  const { account_id: accountId, video_id: videoId, email } = session
  const base = { accountId, videoId, key: `${deed.kind}:${key}`, at }
  switch (deed.kind) {
    case 'annotations': {
      const { text, url, atMs } = deed
      return [{ ...base, type: 'VideoAnnotation', email, text, url, atMs }]
    }
    case 'call_to_actions':
      return [{ ...base, type: 'VideoCTA', email }]
    case 'leads':
      // A form that does not ask who it is from still comes from somebody.
      return [{ ...base, type: 'VideoLeadGenaration', ...deed.lead, email: deed.lead.email ?? email }]
    default:
      return []
  }
}
