import { HippoError } from '../core/error.js'
import type { WireCredentials } from './credentials.js'

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Blots every form of the credentials out of a text, whatever the other side echoed. */
export function redact(text: string, credentials: WireCredentials): string {
  const forms = Object.values(credentials).flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    new URLSearchParams([['', secret]]).toString().slice(1),
    JSON.stringify(secret).slice(1, -1),
  ])
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length)
  return text.replace(new RegExp(longestFirst.map(escapeRegExp).join('|'), 'gi'), '•••')
}

/** The same error without the credentials. Its cause is left behind, as it may hold the whole address. */
export function redactError(error: HippoError, credentials: WireCredentials): HippoError {
  return new HippoError(error.code, redact(error.message, credentials), {
    status: error.status,
    retryable: error.retryable,
    retryAfterMs: error.retryAfterMs,
    hint: error.hint === null ? null : redact(error.hint, credentials),
  })
}
