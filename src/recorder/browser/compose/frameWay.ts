import type { FrameSource } from './messages.js'

/** How a browser brings frames into a worker and out of it again. */
export interface FrameWay {
  /** What comes out, and where to write it; both null where the worker makes it. */
  track: MediaStreamTrack | null
  writable: WritableStream<VideoFrame> | null
  /** What the worker gets of a source. */
  give(track: MediaStreamTrack): { source: FrameSource; transfer: Transferable }
}
