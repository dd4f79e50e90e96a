import { useEffect } from 'react'
import { type Playback, usePlayback } from 'react-hippo-video'
import type { PageData } from '../src/pages/page-data.js'

/** The video of this page, followed until it is ready; what the server wrote first stays through every hiccup. */
export function useVideo({ shareUrl, playback, pass }: PageData): { playback: Playback; title: string } {
  const { state } = usePlayback(shareUrl, { initial: playback, pass })
  const current = state.status === 'loading' || state.status === 'error' ? playback : state
  const title = ('title' in current && current.title) || 'Video'
  useEffect(() => {
    document.title = title
  }, [title])
  return { playback: current, title }
}
