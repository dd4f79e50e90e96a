'use client'

import { type RefObject, useEffect } from 'react'
import { createViewing } from '../tracking/index.js'
import type { ReadyPlayback } from './usePlayback.js'

export interface UseViewingOptions {
  /** First-party id of this browser, if the site keeps one. @default null */
  visitorId?: string | null
}

/**
 * Measures the viewing of `playback` in the element of `ref`, once however often the component mounts; null
 * measures nothing.
 *
 * @example
 * const ref = useRef<HTMLVideoElement>(null)
 * useViewing(ref, playback)
 * return <video ref={ref} src={playback.sources[0]?.url} controls />
 */
export function useViewing(
  ref: RefObject<HTMLVideoElement | null>,
  playback: Pick<ReadyPlayback, 'token' | 'durationMs' | 'beatUrl'> | null,
  { visitorId = null }: UseViewingOptions = {},
): void {
  const { token, durationMs, beatUrl } = playback ?? { token: '', durationMs: 0, beatUrl: null }
  useEffect(() => {
    if (!ref.current || beatUrl === null) return
    const viewing = createViewing({ video: ref.current, playback: { token, durationMs, beatUrl }, visitorId })
    return viewing.dispose
  }, [ref, token, durationMs, beatUrl, visitorId])
}
