import type { ViewerProfile } from '../contract/types.js'
import { hmacHex } from './hash.js'

function originOf(referrer: string | null): string | null {
  if (referrer === null || !URL.canParse(referrer)) return null
  const { origin, protocol } = new URL(referrer)
  return /^https?:$/.test(protocol) ? origin : null
}

/**
 * A pseudonym on a domain that cannot exist: the same for the same person in every answer, so that rows keep
 * their identity, and of no use without the account's key.
 */
export async function pseudonym(email: string | null, key: string): Promise<string | null> {
  if (email === null) return null
  return `viewer-${(await hmacHex(key, email.toLowerCase())).slice(0, 16)}@masked.invalid`
}

/**
 * The same viewer without what says who it is: a pseudonym for the mail address, and of a referrer its origin
 * alone, as paths and queries carry names and tokens.
 */
export async function maskViewer(viewer: ViewerProfile, key: string): Promise<ViewerProfile> {
  return {
    ...viewer,
    email: await pseudonym(viewer.email, key),
    name: null,
    ip: null,
    referrer: originOf(viewer.referrer),
  }
}
