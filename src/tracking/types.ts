import type { ReadyPlayback } from '../contract/app/playback.js'

export interface ViewingOptions {
  /** Which video this is, and where its viewing is reported. */
  playback: Pick<ReadyPlayback, 'token' | 'durationMs' | 'beatUrl'>
  /** The element that plays it. */
  video: HTMLVideoElement
  /** First-party id of this browser, if the site keeps one (`rememberVisitor`). @default null */
  visitorId?: string | null
  /** @default globalThis.fetch */
  fetch?: typeof fetch
  /** Monotonic clock in milliseconds. @default performance.now */
  clock?: () => number
}

/** One viewing being measured. */
export interface Viewing {
  /** Sends what is not yet sent and stops measuring. */
  dispose(): void
}
