import type { VideoConversation, ViewerAction } from '../contract/app/actions.js'
import type { ViewerInteractions } from '../contract/app/interactions.js'
import type { ReadyPlayback } from '../contract/app/playback.js'
import type { HippoError } from '../core/error.js'
import type { ReadableStore } from '../core/store.js'

/** What is measured: which video it is, where its viewing is reported, and where actions go. */
export interface ViewedPlayback extends Pick<ReadyPlayback, 'token' | 'durationMs' | 'beatUrl'> {
  interactions?: Pick<ViewerInteractions, 'actionUrl' | 'conversationUrl'> | null
}

/** What a viewing is measured on, and who is watching. */
export interface ViewingOptions {
  playback: ViewedPlayback
  /** The element that plays it. */
  video: HTMLVideoElement
  /** First-party id of this browser, if the site keeps one (`rememberVisitor`). @default null */
  visitorId?: string | null
  /** Signed word of the account on who is watching: the pass of a personal link. @default null */
  pass?: string | null
  /** Whether a person had started it before this was called, as where this code comes later than the player. @default false */
  startedByPerson?: boolean
  /** @default globalThis.fetch */
  fetch?: typeof fetch
  /** Monotonic clock in milliseconds. @default performance.now */
  clock?: () => number
}

/** What viewers left in a video, as far as it is known here. */
export type ConversationState =
  | { status: 'loading' }
  | { status: 'error'; error: HippoError }
  | { status: 'ready'; conversation: VideoConversation }

/** The conversation of one video: read when somebody first listens, replaced by the answer to each action. */
export interface ConversationStore extends ReadableStore<ConversationState> {
  /** Reads it again, now. */
  load(): void
}

/** One viewing being measured, and what is done in it. */
export interface Viewing {
  /**
   * Tells the server what the viewer did. A call that fails on its way is repeated; handed over again after an
   * error, the same action object still counts once. Where nothing is measured the answer is made up here, so
   * that an owner sees in the preview what viewers will see.
   *
   * @throws HippoError `network`, `timeout`, `gone`, `rate_limited`, `not_configured`, …
   */
  act(action: ViewerAction): Promise<VideoConversation>
  /**
   * Completes the counting link of a call to action, for one press: presses within two seconds count once. Before
   * the server has been greeted it is the bare link, which counts nobody in particular.
   */
  ctaHref(url: string): string
  /** What viewers left in this video. */
  readonly conversation: ConversationStore
  /** Sends what is not yet sent and stops measuring. */
  dispose(): void
}
