'use client'

import { clsx } from 'clsx'
import type { CSSProperties, ReactElement } from 'react'
import type { Retention } from '../../hooks/data.js'
import { useChartCursor } from '../../hooks/useChartCursor.js'
import type { RetentionText } from './retentionRooms.js'
import { shareAt, stepsOf, timeAt } from './retentionShape.js'

export interface RetentionPlotProps {
  retention: Retention
  replays: boolean
  /** Milliseconds of media time. */
  onSeek?: (ms: number) => void
  localization: RetentionText
}

const lines = [100, 50, 0]

/** The curve of who still watched, bars where it was watched again, and a cursor. Renders a `<div>`. */
export function RetentionPlot({
  retention,
  replays,
  onSeek,
  localization: { labels, format },
}: RetentionPlotProps): ReactElement {
  const { at, cursor, replayCount, seekingCursor } = labels.retention
  const slices = retention.reached.length
  const most = retention.replays.reduce((greatest, count) => Math.max(greatest, count), 1)
  const told = (slice: number): string => {
    const again = retention.replays[slice] ?? 0
    const here = at(format.duration(timeAt(retention, slice)), format.percent(shareAt(retention, slice)))
    return replays && again > 0 ? `${here}, ${replayCount(again, format.number(again))}` : here
  }
  const { place, getCursorProps } = useChartCursor({
    count: slices,
    describe: told,
    onChoose: onSeek && ((slice) => onSeek(timeAt(retention, slice))),
  })
  const curve = stepsOf(retention.reached.map((_, slice) => shareAt(retention, slice)))
  const again = stepsOf(retention.replays.map((count) => (count / most) * 30))
  const start = 100 - shareAt(retention, 0)
  const cursorStyle =
    place === null
      ? undefined
      : ({
          '--hippo-at': (place + 0.5) / slices,
          '--hippo-share': shareAt(retention, place) / 100,
        } as CSSProperties)
  return (
    <div className="hippo-retention-plot">
      <div className="hippo-retention-scale" aria-hidden="true">
        {lines.map((line) => (
          <span key={line}>{format.percent(line)}</span>
        ))}
      </div>
      <div
        {...getCursorProps()}
        aria-label={onSeek ? seekingCursor : cursor}
        className={clsx('hippo-retention-field', onSeek && 'hippo-retention-seeks')}
        style={cursorStyle}
      >
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {lines.map((line) => (
            <path key={line} className="hippo-retention-line" d={`M0 ${100 - line}H100`} />
          ))}
          <path className="hippo-retention-area" d={`M0 100${curve}V100Z`} />
          {replays && <path className="hippo-retention-again" d={`M0 100${again}V100Z`} />}
          <path className="hippo-retention-curve" d={`M0 ${start}${curve}`} />
        </svg>
        {place !== null && (
          <>
            <span className="hippo-retention-cursor" aria-hidden="true" />
            <span
              className="hippo-retention-told"
              data-align={place < slices / 2 ? 'start' : 'end'}
              aria-hidden="true"
              dir="auto"
            >
              {told(place)}
            </span>
          </>
        )}
      </div>
      <div className="hippo-retention-times" aria-hidden="true">
        {[0, 0.5, 1].map((share) => (
          <span key={share}>{format.duration(retention.durationMs * share)}</span>
        ))}
      </div>
    </div>
  )
}
