/** Where Hippo documents its embed script. */
export const defaultWidgetSrc =
  'https://s3.amazonaws.com/hippovideo-embed-widget/js/hippovideo-embed-script.js'

/** Long enough for a slow line, short enough that a person still waits. */
export const defaultWidgetTimeoutMs = 10_000

export interface WidgetOptions {
  /** The account's digest, from Hippo's page "Generic Embed Widget". Meant to be public. */
  digest: string
  /** Address of the embed script. @default Hippo's documented address */
  src?: string
  /** For the script element, under a strict content security policy. */
  nonce?: string
  /** How long the script may take until it works, in milliseconds. @default 10000 */
  timeoutMs?: number
}
