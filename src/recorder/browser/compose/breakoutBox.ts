/** The parts of w3c/mediacapture-transform that browsers have, each another selection of them. */
interface BreakoutBox {
  /** Of frames: on the page in Chromium, in workers in Safari. */
  MediaStreamTrackProcessor?: new (init: { track: MediaStreamTrack }) => {
    readable: ReadableStream<VideoFrame>
  }
  /** On the page in Chromium. */
  MediaStreamTrackGenerator?: new (init: { kind: 'video' }) => MediaStreamTrack & {
    writable: WritableStream<VideoFrame>
  }
  /** In workers in Safari. */
  VideoTrackGenerator?: new () => { track: MediaStreamTrack; writable: WritableStream<VideoFrame> }
}

/** What this page or this worker has. */
export function breakoutBox(): BreakoutBox {
  return globalThis as BreakoutBox
}

/** The type of what may be transferred does not know of tracks yet. */
export function transferable(track: MediaStreamTrack): Transferable {
  return track as EventTarget as MessagePort
}
