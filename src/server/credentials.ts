import { HippoError } from '../core/error.js'

/** What an exchange brings: the token, and until when it is good. */
export interface ExchangedToken {
  authenticationToken: string
  /** Epoch milliseconds. Without it the token is used until it is refused. */
  expiresAt?: number
}

/** Where and how an exchange is made. */
export interface ExchangeContext {
  fetch: typeof fetch
  baseUrl: string
  signal: AbortSignal
}

/** Gets a token for a key. Hippo does not publish this call, so the app brings what its account was told. */
export type TokenExchange = (
  credentials: { email: string; apiKey: string },
  context: ExchangeContext,
) => Promise<ExchangedToken>

/**
 * What the account's API asks for. Some accounts still take the key itself, newer ones a token exchanged for it:
 * bring one, or an `exchange` that gets it, and again before it expires or once it is refused.
 */
export type HippoCredentials =
  | { email: string; apiKey: string; exchange?: TokenExchange; authenticationToken?: never }
  | { email: string; authenticationToken: string; apiKey?: never; exchange?: never }

/** Credentials as they travel. Never part of an address that is logged or of an error. */
export type WireCredentials =
  | { email: string; api_key: string }
  | { email: string; authentication_token: string }

/** Writes credentials under Hippo's names. @throws HippoError `not_configured` when one is missing. */
export function encodeCredentials(credentials: HippoCredentials): WireCredentials {
  const { email, apiKey, authenticationToken } = credentials
  if (email && apiKey) return { email, api_key: apiKey }
  if (email && authenticationToken) return { email, authentication_token: authenticationToken }
  throw new HippoError('not_configured', 'The account’s credentials are incomplete.', {
    hint: 'Pass { email, apiKey } or { email, authenticationToken }; an unset environment variable is the usual cause.',
  })
}
