import { transferable } from './breakoutBox.js'
import type { FrameWay } from './frameWay.js'

/**
 * Safari's way, since 18: a copy of each track goes to the worker, which reads it there and sends back the track it makes. The
 * worker says whether it can. Written from the specification; never run by this project's tests.
 */
export const workerFrames: FrameWay = {
  track: null,
  writable: null,
  give(track) {
    // What is transferred is gone from the page, where it is still needed for preview and events. The worker stops its copy.
    const copy = track.clone()
    return { source: copy, transfer: transferable(copy) }
  },
}
