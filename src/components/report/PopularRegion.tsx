'use client'

import type { ReactElement } from 'react'
import { Skeleton } from '../async/Skeleton.js'
import { Help } from '../help/Help.js'
import { PinIcon } from '../icons.js'
import type { ReportPartProps } from './ReportFigures.js'
import { ReportTerm } from './ReportTerm.js'

/** The place with the most plays, and how many. */
export function PopularRegion({ report, localization }: ReportPartProps): ReactElement {
  const { labels, format } = localization
  const { fields, help, playCount } = labels.report
  const plays = report?.playsInPopularRegion ?? null
  return (
    <dl className="hippo-region">
      <div data-field="popularRegion">
        <dt>
          <PinIcon />
          <ReportTerm field="popularRegion" localization={localization} />
        </dt>
        <dd>
          {!report && <Skeleton chars={12} />}
          {report?.popularRegion && <bdi>{report.popularRegion}</bdi>}
          {report && !report.popularRegion && <span className="hippo-soft">{labels.common.unknown}</span>}
        </dd>
      </div>
      {plays !== null && (
        <div data-field="playsInPopularRegion">
          <dt>
            <span className="hippo-visually-hidden">{fields.playsInPopularRegion}</span>
          </dt>
          <dd>
            <bdi>{playCount(plays, format.number(plays))}</bdi>
            <Help subject={fields.playsInPopularRegion} localization={localization}>
              {help.playsInPopularRegion}
            </Help>
          </dd>
        </div>
      )}
    </dl>
  )
}
