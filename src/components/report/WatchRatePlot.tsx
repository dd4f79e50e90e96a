'use client'

import { clsx } from 'clsx'
import type { CSSProperties, ReactElement } from 'react'
import type { WatchRateBucket } from '../../hooks/data.js'
import type { Localization } from '../../provider/useLocalization.js'
import { Skeleton } from '../async/Skeleton.js'

export interface WatchRatePlotProps {
  /** Null while they are loading. */
  buckets: readonly WatchRateBucket[] | null
  /** Which bar a cursor stands on. */
  cursor?: number
  localization: Localization
}

const steps = [0, 25, 50, 75, 100] as const

function share(count: number, most: number): CSSProperties {
  return { '--hippo-share': most > 0 ? count / most : 0 } as CSSProperties
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
        <div
          key={percent}
          className="hippo-bar-slot"
          style={count === null ? share(1, 2) : share(count, most)}
          data-cursor={at === cursor ? '' : undefined}
        >
          <div className="hippo-bar-space">
            <span className="hippo-bar-count">
              {count === null ? <Skeleton chars={1} /> : format.number(count)}
            </span>
            <div
              className={clsx('hippo-bar', count === null && 'hippo-skeleton')}
              data-top={percent === highest ? '' : undefined}
            />
          </div>
          <span className="hippo-bar-step">{format.percent(percent)}</span>
        </div>
      ))}
    </div>
  )
}
