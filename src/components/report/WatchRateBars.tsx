'use client'

import type { ReactElement } from 'react'
import { ReportBlock } from './ReportBlock.js'
import type { ReportPartProps } from './ReportFigures.js'
import { WatchRatePlot } from './WatchRatePlot.js'

/** How many plays reached each share of the video: bars for the eye, a table for the ear. */
export function WatchRateBars({ report, localization }: ReportPartProps): ReactElement {
  const { labels, format } = localization
  const { fields, watchedShare, watchedCount } = labels.report
  return (
    <ReportBlock field="watchRate" localization={localization}>
      <WatchRatePlot buckets={report?.watchRate ?? null} localization={localization} />
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
            {report.watchRate.map(({ percent, count }) => (
              <tr key={percent}>
                <th scope="row">{format.percent(percent)}</th>
                <td>{format.number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </ReportBlock>
  )
}
