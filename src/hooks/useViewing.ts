'use client'

import { type RefObject, useEffect, useState } from 'react'
import { createPart } from '../core/part.js'
import type { ViewedPlayback, Viewing } from '../tracking/index.js'

export type { ViewedPlayback, Viewing } from '../tracking/index.js'

const measuring = createPart(() => import('../tracking/viewing.js'))

/** Who is watching, as far as the page knows. */
export interface UseViewingOptions {
  /** First-party id of this browser, if the site keeps one. @default null */
  visitorId?: string | null
  /** Signed word of the account on who is watching: the pass of a personal link. @default null */
  pass?: string | null
}

/**
 * Measures the viewing of `playback` in the element of `ref`, once however often the component mounts; null
 * measures nothing. Gives back the viewing, in which things can be done; null until the element and the code are there.
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
    const video = ref.current
    if (!video || !there) return
    const interactions = actionUrl && conversationUrl ? { actionUrl, conversationUrl } : null
    const played = { token, durationMs, beatUrl, interactions }
    const gone = new AbortController()
    let viewing: Viewing | null = null
    let startedByPerson = false
    const begin = (): void => {
      measuring.load().then(
        ({ createViewing }) => {
          if (gone.signal.aborted || viewing) return
          viewing = createViewing({ video, playback: played, visitorId, pass, startedByPerson })
          setViewing(viewing)
        },
        // Nobody's video stops for that, and the next play tries again.
        () => {},
      )
    }
    begin()
    const onPlay = (): void => {
      startedByPerson ||= navigator.userActivation?.isActive ?? false
      begin()
    }
    video.addEventListener('play', onPlay, { signal: gone.signal })
    return () => {
      gone.abort()
      setViewing(null)
      viewing?.dispose()
    }
  }, [ref, there, token, durationMs, beatUrl, actionUrl, conversationUrl, visitorId, pass])
  return viewing
}

const nothing: ViewedPlayback = { token: '', durationMs: 0, beatUrl: null }
