import type { BubbleLayout } from './layout.js'

export type SourceName = 'screen' | 'camera'

/** Frames of a source: read on the page and carried over, or a track that the worker reads itself. */
export type FrameSource = ReadableStream<VideoFrame> | MediaStreamTrack

/** How many pictures each source has given so far. */
export type FreshCounts = Record<SourceName, number>

/** Pictures put out, and pictures that came in. */
export interface CompositorFigures {
  drawn: number
  fresh: FreshCounts
}

/** What the page tells the worker. */
export type CompositorRequest =
  | {
      type: 'open'
      width: number
      height: number
      frameRate: number
      bubble: BubbleLayout
      /** Null where the worker makes the track itself. */
      output: WritableStream<VideoFrame> | null
    }
  | { type: 'source'; name: SourceName; source: FrameSource | null }
  | { type: 'bubble'; bubble: BubbleLayout }
  /** Nothing but a clock: the page draws. */
  | { type: 'clock'; frameRate: number }
  /** The page drew at the last tick, and is ready for another. */
  | { type: 'ready' }
  | { type: 'figures' }
  | { type: 'close' }

/** What the worker tells the page. */
export type CompositorAnswer =
  /** `track` where the worker made it. */
  | { type: 'opened'; track: MediaStreamTrack | null }
  | { type: 'unable'; message: string }
  | { type: 'tick' }
  /** Once a second, and when asked for. */
  | ({ type: 'figures' } & CompositorFigures)
  | { type: 'closed' }
