'use client'

import { type KeyboardEvent, type ReactElement, useEffect, useState } from 'react'
import { useLatest } from '../../../hooks/useLatest.js'
import type { PlayerExtrasProps } from '../PlayerExtras.js'
import type { PlayerText } from '../usePlayerText.js'
import { ChapterList } from './ChapterList.js'
import { pressPlayerKey, type PlayerChange } from './pressPlayerKey.js'
import { SpeedSelect } from './SpeedSelect.js'
import { useChapterTrack } from './useChapterTrack.js'
import { usePlaybackRate } from './usePlaybackRate.js'

function wordsOf(change: PlayerChange | null, { labels, format }: PlayerText): string {
  if (change === null) return ''
  if (change.kind === 'captions') return change.shown ? labels.player.captionsOn : labels.player.captionsOff
  return labels.player.rate(format.number(change.rate))
}

/** Keys, chapters and speeds of the player. Renders a `<div>` with an `<output>`. */
export function PlayerWatching({
  videoRef,
  setKeys,
  hasBar,
  chapters,
  speedMenu,
  defaultPlaybackRate,
  onRateChange,
  keyboard,
  text,
}: PlayerExtrasProps): ReactElement {
  const [rate, setRate] = usePlaybackRate(videoRef, defaultPlaybackRate, onRateChange)
  const [change, setChange] = useState<PlayerChange | null>(null)
  useChapterTrack(videoRef, chapters)
  const latest = useLatest({ rate, setRate })
  useEffect(() => {
    if (!keyboard) return
    setKeys(() => (event: KeyboardEvent<HTMLElement>) => {
      const { rate, setRate } = latest.current
      const changed = videoRef.current && pressPlayerKey(event, videoRef.current, rate)
      if (changed?.kind === 'rate') setRate(changed.rate)
      if (changed) setChange(changed)
    })
    return () => setKeys(null)
  }, [keyboard, setKeys, videoRef, latest])
  return (
    <div className={hasBar ? 'hippo-player-bar' : 'hippo-visually-hidden'}>
      {hasBar && speedMenu && <SpeedSelect rate={rate} onRate={setRate} text={text} />}
      {hasBar && chapters && chapters.length > 0 && (
        <ChapterList videoRef={videoRef} chapters={chapters} text={text} />
      )}
      <output className="hippo-visually-hidden">{wordsOf(change, text)}</output>
    </div>
  )
}
