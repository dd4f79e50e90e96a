import type { ActivityEvent } from '../../contract/app/activity.js'
import { pseudonym } from '../mask.js'

/** The same event without what says who it was; the pseudonym is the one that rows of viewers carry. */
export async function maskActivity(event: ActivityEvent, key: string): Promise<ActivityEvent> {
  const email = await pseudonym(event.person?.email ?? null, key)
  const masked = { ...event, person: email === null ? null : { email, name: null } }
  return masked.type === 'VideoLeadGenaration' ? { ...masked, phone: null } : masked
}
