'use client'

import type { ReactElement } from 'react'
import type { Retention } from '../../hooks/data.js'
import type { RetentionText } from './retentionRooms.js'
import { RetentionPlot } from './RetentionPlot.js'
import { shareAt, steepestDrop, timeAt } from './retentionShape.js'
import { RetentionTable } from './RetentionTable.js'

export interface RetentionContentProps {
  /** Null while it loads. */
  retention: Retention | null
  replays: boolean
  onSeek?: (ms: number) => void
  localization: RetentionText
}

/** The curve, what it says in a sentence, and the same as a table; or its place. */
export function RetentionContent({
  retention,
  replays,
  onSeek,
  localization,
}: RetentionContentProps): ReactElement {
  const { labels, format } = localization
  const words = labels.retention
  if (!retention) return <div className="hippo-retention-waiting hippo-skeleton" aria-hidden="true" />
  const last = retention.reached.length - 1
  const summary = words.summary(
    format.percent(shareAt(retention, 0)),
    format.percent(shareAt(retention, last)),
  )
  const drop = steepestDrop(retention)
  return (
    <>
      <RetentionPlot {...{ retention, replays, onSeek, localization }} />
      <p className="hippo-soft hippo-retention-sentence">
        {summary}
        {drop && ` ${words.drop(format.duration(timeAt(retention, drop.slice)), format.percent(drop.share))}`}
      </p>
      <RetentionTable {...{ retention, replays, localization }} />
    </>
  )
}
