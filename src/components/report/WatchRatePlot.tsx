'use client'

import { clsx } from 'clsx'
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

const steps = [0, 25, 50, 75, 100] as const

/** In pixels; a bar of nothing is to be seen too. */
function heightOf(count: number, most: number): number {
  return most > 0 ? Math.max(3, (84 * count) / most) : 3
}

/** The bar that stands out: the tallest, the furthest of them where several are. */
function top(buckets: readonly WatchRateBucket[], most: number): number | undefined {
  return most > 0 ? buckets.findLast((bucket) => bucket.count === most)?.percent : undefined
}

/** A bar for each share of the video, with its number of plays; for the eye alone. */
export function WatchRatePlot({
  buckets,
  cursor,
  localization: { format },
}: WatchRatePlotProps): ReactElement {
  const most = Math.max(0, ...(buckets ?? []).map((bucket) => bucket.count))
  const highest = top(buckets ?? [], most)
  return (
    <div className="hippo-bars" aria-hidden="true">
      {(buckets ?? steps.map((percent) => ({ percent, count: null }))).map(({ percent, count }, at) => (
        <div key={percent} className="hippo-bar-slot" data-cursor={at === cursor ? '' : undefined}>
          <div className="hippo-bar-space">
            <span className="hippo-bar-count">
              {count === null ? <Skeleton chars={1} /> : format.number(count)}
            </span>
            <svg
              className={clsx('hippo-bar', count === null && 'hippo-skeleton')}
              height={count === null ? heightOf(1, 2) : heightOf(count, most)}
              data-top={percent === highest ? '' : undefined}
            />
          </div>
          <span className="hippo-bar-step">{format.percent(percent)}</span>
        </div>
      ))}
    </div>
  )
}
