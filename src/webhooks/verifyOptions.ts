import type { WebhookAlgorithm, WebhookSecrets } from './secrets.js'

/** Where a signature may be looked for. */
export interface SignatureSource {
  headers: Headers
  /** The bytes as received, not yet verified. */
  body: Uint8Array
  /** Address of the request; null where only a body and headers were given. */
  url: string | null
}

/** Finds the hexadecimal signature, or null. */
export type FindSignature = (source: SignatureSource) => string | null | undefined

/** By what a webhook is verified. */
export interface VerifyWebhookOptions {
  /** The secret as it was typed into the webhook's settings, or several while it is changed: any may match. */
  secrets: WebhookSecrets
  /**
   * Where Hippo's signature travels: the name of a header, or a function. The documentation does not say, so the
   * default is a name of our own. Standard Webhooks headers are found by themselves.
   * @default 'X-Hippo-Signature'
   */
  signature?: string | FindSignature
  /** The hash of Hippo's signature; undocumented as well. Never guessed. @default 'sha256' */
  algorithm?: WebhookAlgorithm
  /**
   * Refuses events that happened longer ago, in milliseconds; those that tell no time pass. It is the time of the
   * event and not of the attempt: leave room for the sender's retries. @default none
   */
  maxAgeMs?: number
  /** How far the time in Standard Webhooks headers may be off, in milliseconds. @default 300_000 */
  toleranceMs?: number
  /** Epoch milliseconds. @default Date.now */
  clock?: () => number
}
