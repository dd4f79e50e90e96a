import { createHmac, timingSafeEqual } from 'node:crypto'

/** Plain facts to sign. `aud` says what the token is for; a token for one thing opens no other. */
export type Claims = { aud: string } & Record<string, string | number>

/** Signs small facts with the server's secret (HMAC-SHA256). */
export interface Signer {
  /** `<payload>.<mac>`, both base64url. */
  sign(claims: Claims): string
  /** The claims, or null where the token was not made here or is for another audience. Expiry is the caller's to check. */
  verify(token: string, audience: string): Record<string, unknown> | null
  /** A key that only this server can derive from `text`. */
  derive(purpose: string, text: string): string
  /** Whether `key` is the derived one, in constant time. */
  isDerived(purpose: string, text: string, key: string): boolean
}

export function createSigner(secret: Uint8Array): Signer {
  const mac = (text: string): string => createHmac('sha256', secret).update(text).digest('base64url')
  const derive = (purpose: string, text: string): string => mac(`derive:${purpose}:${text}`)
  return {
    sign(claims) {
      const payload = Buffer.from(JSON.stringify(claims)).toString('base64url')
      return `${payload}.${mac(`token:${payload}`)}`
    },
    verify(token, audience) {
      const [payload = '', given = '', ...rest] = token.split('.')
      if (rest.length > 0 || !sameText(given, mac(`token:${payload}`))) return null
      const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
      if (typeof claims !== 'object' || claims === null) return null
      return 'aud' in claims && claims.aud === audience ? { ...claims } : null
    },
    derive,
    isDerived: (purpose, text, key) => sameText(key, derive(purpose, text)),
  }
}

/** Compares two texts in a time that does not tell where they differ. */
export function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}
