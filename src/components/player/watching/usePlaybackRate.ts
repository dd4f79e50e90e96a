'use client'

import { type RefObject, useCallback, useEffect, useState } from 'react'
import { useLatest } from '../../../hooks/useLatest.js'

/** The speed of the video, as its element says, and the way to change it. */
export function usePlaybackRate(
  videoRef: RefObject<HTMLVideoElement | null>,
  initial = 1,
  onChange?: (rate: number) => void,
): [rate: number, set: (rate: number) => void] {
  const [rate, setRate] = useState(initial)
  const latest = useLatest({ rate, onChange })
  const set = useCallback(
    (rate: number) => {
      if (videoRef.current) videoRef.current.playbackRate = rate
    },
    [videoRef],
  )
  useEffect(() => {
    const video = videoRef.current
    if (!video) return
    let told = latest.current.rate
    const onRate = (): void => {
      const { playbackRate } = video
      // A file that is loaded again goes on at this speed.
      video.defaultPlaybackRate = playbackRate
      if (told === playbackRate) return
      told = playbackRate
      setRate(playbackRate)
      latest.current.onChange?.(playbackRate)
    }
    video.addEventListener('ratechange', onRate)
    set(told)
    return () => video.removeEventListener('ratechange', onRate)
  }, [videoRef, latest, set])
  return [rate, set]
}
