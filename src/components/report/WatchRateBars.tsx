'use client'

import type { ReactElement } from 'react'
import { Help } from '../help/Help.js'
import type { ReportPartProps } from './ReportFigures.js'
import { WatchRatePlot } from './WatchRatePlot.js'

/** How many plays reached each share of the video: bars for the eye, a table for the ear. */
export function WatchRateBars({ report, localization }: ReportPartProps): ReactElement {
  const { labels, format } = localization
  const { fields, help, watchedShare, watchedCount } = labels.report
  return (
    <div className="hippo-report-section" data-field="watchRate">
      <p className="hippo-section-title">
        {fields.watchRate}
        <Help subject={fields.watchRate} localization={localization}>
          {help.watchRate}
        </Help>
      </p>
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
    </div>
  )
}
