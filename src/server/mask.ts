import type { ViewerProfile } from '../contract/types.js'
import { hmacHex } from './hash.js'

function originOf(referrer: string | null): string | null {
  if (referrer === null || !URL.canParse(referrer)) return null
  const { origin, protocol } = new URL(referrer)
  return /^https?:$/.test(protocol) ? origin : null
}

/**
 * The same viewer without what says who it is. The mail address becomes a pseudonym on a domain that cannot
 * exist: the same for the same person in every answer, so that rows keep their identity, and of no use without
 * the account's key. A referrer keeps its origin alone, as paths and queries carry names and tokens.
 */
export async function maskViewer(viewer: ViewerProfile, key: string): Promise<ViewerProfile> {
  const { email } = viewer
  const digest = email === null ? null : await hmacHex(key, email.toLowerCase())
  return {
    ...viewer,
    email: digest === null ? null : `viewer-${digest.slice(0, 16)}@masked.invalid`,
    name: null,
    ip: null,
    referrer: originOf(viewer.referrer),
  }
}
