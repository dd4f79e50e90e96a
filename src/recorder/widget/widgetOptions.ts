/** Where Hippo documents its embed script. */
export const defaultWidgetSrc =
  'https://s3.amazonaws.com/hippovideo-embed-widget/js/hippovideo-embed-script.js'

/** Long enough for a slow line, short enough that a person still waits. */
export const defaultWidgetTimeoutMs = 10_000

/** A widget ends a take within a second or two; one that waits for a person's answer may need longer. */
export const defaultStopTimeoutMs = 30_000

/** How Hippo’s own widget is loaded. */
export interface WidgetOptions {
  /** The account's digest, from Hippo's page "Generic Embed Widget". Meant to be public. */
  digest: string
  /** Address of the embed script. @default Hippo's documented address */
  src?: string
  /** For the script element, under a strict content security policy. */
  nonce?: string
  /** How long the script may take until it works, in milliseconds. @default 10000 */
  timeoutMs?: number
  /**
   * How long the widget may take to say that it stopped, in milliseconds. After that the take is in review with an
   * unknown length and the error `widget_silent`; one that had not begun fails as `empty_recording`. What the widget
   * says later is still heard. @default 30000
   */
  stopTimeoutMs?: number
}
