'use client'

import type { ReactElement } from 'react'
import type { WatchRateBucket } from '../../hooks/data.js'
import type { ReportText } from './reportRooms.js'
import { Skeleton } from '../async/Skeleton.js'

export interface WatchRatePlotProps {
  /** Null while they are loading. */
  buckets: readonly WatchRateBucket[] | null
  /** Which bar a cursor stands on. */
  cursor?: number
  localization: ReportText
}

interface Bar {
  percent: number
  /** Null while it is loading. */
  count: number | null
}

const places: readonly Bar[] = [0, 25, 50, 75, 100].map((percent) => ({ percent, count: null }))

/** In pixels; a bar of nothing is to be seen too. */
const [lowest, tallest] = [3, 84]

/** A bar for each share of the video, with its number of plays; for the eye alone. */
export function WatchRatePlot({
  buckets,
  cursor,
  localization: { format },
}: WatchRatePlotProps): ReactElement {
  const bars = buckets ?? places
  const most = Math.max(1, ...bars.map(({ count }) => count ?? 0))
  // The bar that stands out: the tallest, the furthest of them where several are.
  const highest = bars.findLast(({ count }) => count === most)
  return (
    <div className="hippo-bars" aria-hidden="true">
      {bars.map((bar, at) => (
        <div key={bar.percent} className="hippo-bar-slot" data-cursor={at === cursor ? '' : undefined}>
          <div className="hippo-bar-space">
            <span className="hippo-bar-count">
              {bar.count === null ? <Skeleton chars={1} /> : format.number(bar.count)}
            </span>
            <svg
              className={bar.count === null ? 'hippo-bar hippo-skeleton' : 'hippo-bar'}
              height={Math.max(lowest, (tallest * (bar.count ?? most / 2)) / most)}
              data-top={bar === highest ? '' : undefined}
            />
          </div>
          <span className="hippo-bar-step">{format.percent(bar.percent)}</span>
        </div>
      ))}
    </div>
  )
}
