import { randomBytes } from 'node:crypto'
import type { Services } from '../services.js'

export interface PageSecurity {
  /** For each script element of this one answer. */
  nonce: string
  headers: Record<string, string>
}

/** Headers of one page: only its own script runs, and only `frameAncestors` may show it in a frame. */
export function securePage(services: Services, frameAncestors: readonly string[]): PageSecurity {
  const nonce = randomBytes(16).toString('base64')
  // A page opened under another name of this machine still loads media from the public one.
  const own = `'self' ${new URL(services.publicUrl).origin}`
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${own}`,
    `img-src ${own} data:`,
    `media-src ${own} blob:`,
    `connect-src ${own}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors.join(' ')}`,
  ]
  return {
    nonce,
    headers: {
      'Content-Security-Policy': policy.join('; '),
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
      'Cache-Control': 'no-store',
    },
  }
}

/** Who may frame the embed page: the account's own sites. */
export function embedAncestors(services: Services): string[] {
  return ["'self'", ...services.account.allowedOrigins]
}
