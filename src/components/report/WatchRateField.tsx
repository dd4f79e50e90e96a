'use client'

import type { ReactElement } from 'react'
import type { WatchRateBucket } from '../../hooks/data.js'
import { useChartCursor } from '../../hooks/useChartCursor.js'
import type { WatchRateText } from './watchRateRooms.js'
import { ChevronIcon } from '../icons.js'
import { WatchRatePlot } from './WatchRatePlot.js'

export interface WatchRateFieldProps {
  buckets: readonly WatchRateBucket[]
  localization: WatchRateText
}

/** The bars under a cursor, what it stands on in words, and the same as a table, folded away. */
export function WatchRateField({ buckets, localization }: WatchRateFieldProps): ReactElement {
  const { labels, format, dir } = localization
  const { fields, playCount, watchedShare, watchedCount, watchRateChart: words } = labels.report
  const last = buckets.length - 1
  const plays = buckets.reduce((sum, bucket) => sum + bucket.count, 0)
  const shareOf = (count: number): string => format.percent(plays > 0 ? (100 * count) / plays : 0)
  const from = (percent: number): number =>
    buckets.reduce((sum, bucket) => sum + (bucket.percent >= percent ? bucket.count : 0), 0)
  // Places go from left to right, bars as the language does.
  const barAt = (place: number): number => (dir === 'rtl' ? last - place : place)
  const told = (place: number): string => {
    const { percent, count } = buckets[barAt(place)] ?? { percent: 0, count: 0 }
    return words.at(format.percent(percent), playCount(count, format.number(count)), shareOf(count))
  }
  const { place, getCursorProps } = useChartCursor({ count: buckets.length, describe: told })
  return (
    <>
      <div {...getCursorProps()} aria-label={words.cursor} className="hippo-watch-rate-field">
        <WatchRatePlot
          buckets={buckets}
          cursor={place === null ? undefined : barAt(place)}
          localization={localization}
        />
      </div>
      <p className="hippo-soft hippo-watch-rate-sentence">
        {place === null ? words.summary(shareOf(from(50)), shareOf(from(100))) : told(place)}
      </p>
      <details className="hippo-fold hippo-watch-rate-fold">
        <summary>
          <ChevronIcon />
          {words.showTable}
        </summary>
        <table className="hippo-comparison-table">
          <caption className="hippo-visually-hidden">{fields.watchRate}</caption>
          <thead>
            <tr>
              <th scope="col">{watchedShare}</th>
              <th scope="col">{watchedCount}</th>
              <th scope="col">{words.shareOfPlays}</th>
            </tr>
          </thead>
          <tbody>
            {buckets.map(({ percent, count }) => (
              <tr key={percent}>
                <th scope="row">{format.percent(percent)}</th>
                <td>{format.number(count)}</td>
                <td>{shareOf(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}
