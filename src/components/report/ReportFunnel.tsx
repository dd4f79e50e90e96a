'use client'

import type { ReactElement, ReactNode } from 'react'
import { Skeleton } from '../async/Skeleton.js'
import { Track } from '../track/Track.js'
import { ReportBlock } from './ReportBlock.js'
import type { ReportPartProps } from './ReportFigures.js'

/**
 * From page loads to plays to viewers. Plays are a share of page loads; viewers are people, so that theirs is none, and
 * their bar has a quieter colour.
 */
export function ReportFunnel({ report, localization }: ReportPartProps): ReactElement {
  const { labels, format } = localization
  const { funnel, noAverage } = labels.report
  const { pageLoads = 0, plays = 0, viewers = 0 } = report ?? {}
  const most = Math.max(pageLoads, plays, viewers)
  const played = (): string => {
    // Only what a backend has counted otherwise has more plays than page loads, and no share of them.
    if (plays > pageLoads) return labels.report.playCount(plays, format.number(plays))
    return pageLoads > 0 ? funnel.ofLoads(format.percent((100 * plays) / pageLoads)) : noAverage
  }
  const each = (): string => {
    if (plays <= 0 || viewers <= 0) return noAverage
    const times = Math.round((10 * plays) / viewers) / 10
    return funnel.playsEachCount(times, format.number(times))
  }
  const steps: [name: string, term: string, count: number, text: () => ReactNode][] = [
    ['pageLoads', funnel.opened, pageLoads, () => funnel.loadCount(pageLoads, format.number(pageLoads))],
    ['plays', funnel.played, plays, played],
    ['viewers', funnel.watched, viewers, each],
  ]
  return (
    <ReportBlock field="funnel" localization={localization}>
      <dl className="hippo-funnel">
        {steps.map(([name, term, count, text]) => (
          <div key={name} data-step={name}>
            <dt>{term}</dt>
            <dd>
              <Track share={most > 0 ? count / most : 0} />
              <bdi>{report ? text() : <Skeleton chars={12} />}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </ReportBlock>
  )
}
