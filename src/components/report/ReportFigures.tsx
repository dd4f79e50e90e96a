'use client'

import type { ReactElement, ReactNode } from 'react'
import type { VideoReport } from '../../hooks/data.js'
import type { ReportText } from './reportRooms.js'
import { Skeleton } from '../async/Skeleton.js'
import { ReportTerm } from './ReportTerm.js'

export interface ReportPartProps {
  /** Null while it is loading. */
  report: VideoReport | null
  localization: ReportText
}

const figures = ['pageLoads', 'plays', 'viewers', 'averageWatchRate'] as const

/** The four figures that read like a sentence. Renders a `<dl>`. */
export function ReportFigures({ report, localization }: ReportPartProps): ReactElement {
  const { labels, format } = localization
  const value = (name: (typeof figures)[number]): ReactNode => {
    if (!report) return <Skeleton chars={3} />
    if (name !== 'averageWatchRate') return format.number(report[name])
    // Without a play there is no average, and nought would be a wrong one.
    if (report.plays === 0) return <span className="hippo-soft-value">{labels.report.noAverage}</span>
    return format.percent(report.averageWatchRate)
  }
  return (
    <dl className="hippo-figures">
      {figures.map((name) => (
        <div key={name} data-field={name}>
          <dt>
            <ReportTerm field={name} localization={localization} />
          </dt>
          <dd>{value(name)}</dd>
        </div>
      ))}
    </dl>
  )
}
