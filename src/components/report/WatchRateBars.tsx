'use client'

import { clsx } from 'clsx'
import type { CSSProperties, ReactElement } from 'react'
import type { WatchRateBucket } from '../../hooks/data.js'
import { Skeleton } from '../async/Skeleton.js'
import { Help } from '../help/Help.js'
import type { ReportPartProps } from './ReportFigures.js'

const steps = [0, 25, 50, 75, 100] as const

function share(count: number, most: number): CSSProperties {
  return { '--hippo-share': most > 0 ? count / most : 0 } as CSSProperties
}

/** The bar that stands out: the tallest, the furthest of them where several are. */
function top(buckets: readonly WatchRateBucket[], most: number): number | undefined {
  return most > 0 ? buckets.findLast((bucket) => bucket.count === most)?.percent : undefined
}

/** How many plays reached each share of the video: bars for the eye, a table for the ear. */
export function WatchRateBars({ report, localization }: ReportPartProps): ReactElement {
  const { labels, format } = localization
  const { fields, help, watchedShare, watchedCount } = labels.report
  const buckets = report?.watchRate ?? []
  const most = Math.max(0, ...buckets.map((bucket) => bucket.count))
  const highest = top(buckets, most)
  return (
    <div className="hippo-report-section" data-field="watchRate">
      <p className="hippo-section-title">
        {fields.watchRate}
        <Help subject={fields.watchRate} localization={localization}>
          {help.watchRate}
        </Help>
      </p>
      <div className="hippo-bars" aria-hidden="true">
        {(report ? buckets : steps.map((percent) => ({ percent, count: null }))).map(({ percent, count }) => (
          <div
            key={percent}
            className="hippo-bar-slot"
            style={count === null ? share(1, 2) : share(count, most)}
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
      {report && (
        <table className="hippo-visually-hidden">
          <caption>{fields.watchRate}</caption>
          <thead>
            <tr>
              <th scope="col">{watchedShare}</th>
              <th scope="col">{watchedCount}</th>
            </tr>
          </thead>
          <tbody>
            {buckets.map(({ percent, count }) => (
              <tr key={percent}>
                <th scope="row">{format.percent(percent)}</th>
                <td>{format.number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
