import type { Size } from './layout.js'

/** A track as something a canvas can draw. */
export interface VideoSource {
  picture: HTMLVideoElement
  /** Null as long as there is nothing to draw, and when the track is over. */
  size(): Size | null
  ended(): boolean
  /** Pictures so far; always 0 where the browser does not count those of a stream, as Firefox. */
  fresh(): number
  close(): void
}

export function openVideoSource(track: MediaStreamTrack): VideoSource {
  const picture = document.createElement('video')
  picture.muted = true
  picture.playsInline = true
  picture.srcObject = new MediaStream([track])
  // Refused only where it was closed again at once.
  picture.play().catch(() => undefined)
  const ended = (): boolean => track.readyState === 'ended'
  return {
    picture,
    size() {
      const { videoWidth: width, videoHeight: height } = picture
      const drawable = picture.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && width > 0 && !ended()
      return drawable ? { width, height } : null
    },
    ended,
    fresh: () => picture.getVideoPlaybackQuality().totalVideoFrames,
    close() {
      picture.pause()
      picture.srcObject = null
    },
  }
}
