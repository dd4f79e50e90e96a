'use client'

import { type RefObject, useCallback, useEffect, useState } from 'react'
import type { PlaybackSource, ReadyPlayback } from '../../hooks/usePlayback.js'

/** Why a ready video does not play: the browser knows none of its formats, or the file does not come. */
export type MediaTrouble = 'cannot-play' | 'unreachable'

export interface MediaTroubleResult {
  trouble: MediaTrouble | null
  /** Loads the file again and goes on where it stopped. */
  retry: () => void
  /** For the `<video>` and for the last of its sources: only then has every one failed. */
  troubleProps: { onError: () => void }
}

function judge(video: HTMLVideoElement, sources: readonly PlaybackSource[]): MediaTrouble {
  if (video.error?.code === MediaError.MEDIA_ERR_DECODE) return 'cannot-play'
  if (video.error?.code === MediaError.MEDIA_ERR_NETWORK) return 'unreachable'
  return sources.some(({ type }) => video.canPlayType(type)) ? 'unreachable' : 'cannot-play'
}

/** Tells apart what a person can do about a video that does not play. */
export function useMediaTrouble(
  ref: RefObject<HTMLVideoElement | null>,
  playback: ReadyPlayback | null,
): MediaTroubleResult {
  const [found, setFound] = useState<{ token: string; trouble: MediaTrouble } | null>(null)
  const onError = useCallback(() => {
    if (!ref.current || !playback) return
    setFound({ token: playback.token, trouble: judge(ref.current, playback.sources) })
  }, [ref, playback])

  useEffect(() => {
    const video = ref.current
    if (!video) return
    // A page that came as HTML may have failed before React listened. Not at once: choosing a source begins in
    // the state in which it also fails.
    const timer = setTimeout(() => {
      if (video.error || video.networkState === HTMLMediaElement.NETWORK_NO_SOURCE) onError()
    })
    return () => clearTimeout(timer)
  }, [ref, onError])

  const retry = useCallback(() => {
    const video = ref.current
    if (!video) return
    const seconds = video.currentTime
    setFound(null)
    video.load()
    if (seconds === 0) return
    const goOn = (): void => {
      video.currentTime = seconds
      video.play().catch(() => {})
    }
    video.addEventListener('loadedmetadata', goOn, { once: true })
  }, [ref])

  const trouble = found && found.token === playback?.token ? found.trouble : null
  return { trouble, retry, troubleProps: { onError } }
}
