import { createHash } from 'node:crypto'
import type { Signer } from '../signer.js'

/** What is known of who watches, best evidence first. */
export interface ViewerEvidence {
  /** Mail address that the account has vouched for. */
  email: string | null
  /** First-party id of the browser. */
  visitorId: string | null
  /** Unmasked address; it goes into a keyed hash and is not kept. */
  address: string | null
  userAgent: string | null
}

/** Lower-cases a lead's mail address, so that one person is one lead. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase()
}

/** The key of a browser that keeps a first-party id. */
export function visitorKey(visitorId: string): string {
  return `visitor:${createHash('sha256').update(visitorId).digest('base64url').slice(0, 22)}`
}

/** The key of a person by their mail address. */
export function emailKey(email: string): string {
  return `email:${normalEmail(email)}`
}

/** The mail address that a viewer's key stands for; null for an anonymous one. */
export function emailOfKey(key: string): string | null {
  return key.startsWith('email:') ? key.slice('email:'.length) : null
}

/**
 * Names the viewer: verified mail address, else first-party id, else a keyed hash of address and user agent. The
 * salt of that hash changes with the month, so that an anonymous person cannot be followed for longer.
 */
export function viewerKey(evidence: ViewerEvidence, signer: Signer, at: number): string {
  if (evidence.email) return emailKey(evidence.email)
  if (evidence.visitorId) return visitorKey(evidence.visitorId)
  const month = new Date(at).toISOString().slice(0, 7)
  const hash = signer.derive('viewer', `${month}\n${evidence.address ?? ''}\n${evidence.userAgent ?? ''}`)
  return `address:${hash.slice(0, 22)}`
}
