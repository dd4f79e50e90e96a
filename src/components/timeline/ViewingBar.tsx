'use client'

import type { ReactElement, RefCallback } from 'react'
import type { TimelineText } from './timelineRooms.js'
import type { Stretch } from './stretches.js'

export interface ViewingBarProps {
  stretches: readonly Stretch[]
  /** Where something was done, in milliseconds of media time. */
  marks: readonly number[]
  durationMs: number
  /** Makes each stretch a button. */
  onSeek?: (ms: number) => void
  localization: TimelineText
}

/**
 * Where a button lies, which nobody can press before a script runs: so a script says it, where a style attribute from a
 * server might be refused. What there is to see is a picture, and needs none.
 */
function lies(from: number, to: number): RefCallback<HTMLElement> {
  return (button) => {
    button?.style.setProperty('--hippo-from', `${from}`)
    button?.style.setProperty('--hippo-to', `${to}`)
  }
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
  const percent = (ms: number): string => `${(100 * ms) / length}%`
  return (
    <div className="hippo-viewing-bar">
      <svg className="hippo-viewing-stretches" aria-hidden="true">
        {stretches.map(({ startMs, endMs, times }) => (
          <g key={startMs} opacity={Math.min(1, 0.25 + 0.25 * times)}>
            <rect x={percent(startMs)} width={percent(endMs - startMs)} height="100%" />
            {/* The shortest is to be seen too. */}
            {endMs - startMs < length / 50 && <rect x={percent(startMs)} width="2" height="100%" />}
          </g>
        ))}
      </svg>
      {onSeek &&
        stretches.map(({ startMs, endMs }) => (
          <button
            key={startMs}
            className="hippo-viewing-stretch"
            ref={lies(startMs / length, endMs / length)}
            type="button"
            aria-label={labels.timeline.playFrom(format.duration(startMs))}
            onClick={() => onSeek(startMs)}
          />
        ))}
      <svg className="hippo-viewing-marks" aria-hidden="true">
        {[...new Set(marks)].map((at) => (
          <rect key={at} x={percent(at)} width="3" height="100%" />
        ))}
      </svg>
    </div>
  )
}
