import { HippoError } from '../core/error.js'

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Blots every form of the secrets out of a text, whatever the other side echoed. */
export function redact(text: string, secrets: readonly string[]): string {
  const forms = secrets.flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    new URLSearchParams([['', secret]]).toString().slice(1),
    JSON.stringify(secret).slice(1, -1),
  ])
  const longestFirst = [...new Set(forms)].filter(Boolean).sort((a, b) => b.length - a.length)
  return text.replace(new RegExp(longestFirst.map(escapeRegExp).join('|'), 'gi'), '•••')
}

/** The same error without the secrets. Its cause is left behind, as it may hold the whole address. */
export function redactError(error: HippoError, secrets: readonly string[]): HippoError {
  return new HippoError(error.code, redact(error.message, secrets), {
    status: error.status,
    retryable: error.retryable,
    retryAfterMs: error.retryAfterMs,
    hint: error.hint === null ? null : redact(error.hint, secrets),
  })
}
