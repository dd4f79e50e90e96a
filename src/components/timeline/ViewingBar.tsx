'use client'

import type { CSSProperties, ReactElement } from 'react'
import type { Localization } from '../../provider/useLocalization.js'
import type { Stretch } from './stretches.js'

export interface ViewingBarProps {
  stretches: readonly Stretch[]
  /** Where something was done, in milliseconds of media time. */
  marks: readonly number[]
  durationMs: number
  /** Makes each stretch a button. */
  onSeek?: (ms: number) => void
  localization: Localization
}

/** The video from left to right: darker where it was watched again, a mark where something was done. Renders a `<div>`. */
export function ViewingBar({
  stretches,
  marks,
  durationMs,
  onSeek,
  localization: { labels, format },
}: ViewingBarProps): ReactElement {
  const length = Math.max(1, durationMs)
  return (
    <div className="hippo-viewing-bar">
      {stretches.map(({ startMs, endMs, times }) => {
        const look = {
          className: 'hippo-viewing-stretch',
          style: {
            '--hippo-from': startMs / length,
            '--hippo-to': endMs / length,
            '--hippo-times': times,
          } as CSSProperties,
        }
        return onSeek ? (
          <button
            key={startMs}
            {...look}
            type="button"
            aria-label={labels.timeline.playFrom(format.duration(startMs))}
            onClick={() => onSeek(startMs)}
          />
        ) : (
          <span key={startMs} {...look} />
        )
      })}
      {[...new Set(marks)].map((at) => (
        <span
          key={at}
          className="hippo-viewing-mark"
          style={{ '--hippo-from': at / length } as CSSProperties}
        />
      ))}
    </div>
  )
}
