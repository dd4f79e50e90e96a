import { HippoError } from '../core/error.js'

/** What the account's API asks for. Some accounts still take the key itself, newer ones a token exchanged for it. */
export type HippoCredentials =
  | { email: string; apiKey: string; authenticationToken?: never }
  | { email: string; authenticationToken: string; apiKey?: never }

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
