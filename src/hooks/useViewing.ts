'use client'

import { type RefObject, useEffect, useState } from 'react'
import { createViewing, type ViewedPlayback, type Viewing } from '../tracking/index.js'

export type { ViewedPlayback, Viewing } from '../tracking/index.js'

export interface UseViewingOptions {
  /** First-party id of this browser, if the site keeps one. @default null */
  visitorId?: string | null
  /** Signed word of the account on who is watching: the pass of a personal link. @default null */
  pass?: string | null
}

/**
 * Measures the viewing of `playback` in the element of `ref`, once however often the component mounts; null
 * measures nothing. Gives back the viewing, in which things can be done; null until the element is there.
 *
 * @example
 * const ref = useRef<HTMLVideoElement>(null)
 * const viewing = useViewing(ref, playback)
 * return <video ref={ref} src={playback.sources[0]?.url} controls />
 */
export function useViewing(
  ref: RefObject<HTMLVideoElement | null>,
  playback: ViewedPlayback | null,
  { visitorId = null, pass = null }: UseViewingOptions = {},
): Viewing | null {
  const [viewing, setViewing] = useState<Viewing | null>(null)
  const there = playback !== null
  const { token, durationMs, beatUrl, interactions } = playback ?? nothing
  const actionUrl = interactions?.actionUrl ?? null
  const conversationUrl = interactions?.conversationUrl ?? null
  useEffect(() => {
    if (!ref.current || !there) return
    const interactions = actionUrl && conversationUrl ? { actionUrl, conversationUrl } : null
    const played = { token, durationMs, beatUrl, interactions }
    const viewing = createViewing({ video: ref.current, playback: played, visitorId, pass })
    setViewing(viewing)
    return () => {
      setViewing(null)
      viewing.dispose()
    }
  }, [ref, there, token, durationMs, beatUrl, actionUrl, conversationUrl, visitorId, pass])
  return viewing
}

const nothing: ViewedPlayback = { token: '', durationMs: 0, beatUrl: null }
