import { breakoutBox } from './breakoutBox.js'
import type { FrameWay } from './frameWay.js'

/** Chromium's way: tracks stay on the page, and streams of their frames go to the worker and back. */
export function pageFrames(): FrameWay | null {
  const { MediaStreamTrackProcessor, MediaStreamTrackGenerator } = breakoutBox()
  if (!MediaStreamTrackProcessor || !MediaStreamTrackGenerator) return null
  const output = new MediaStreamTrackGenerator({ kind: 'video' })
  return {
    track: output,
    writable: output.writable,
    give(track) {
      const { readable } = new MediaStreamTrackProcessor({ track })
      return { source: readable, transfer: readable }
    },
  }
}
