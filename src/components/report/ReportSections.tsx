'use client'

import type { ReactElement } from 'react'
import type { ComparisonProps, ReportComparison } from './comparisonTypes.js'
import { ReportComparisonPart } from './lazy/ReportComparisonPart.js'
import { PopularRegion } from './PopularRegion.js'
import { ReportActionList } from './ReportActionList.js'
import type { ReportPartProps } from './ReportFigures.js'
import { ReportFunnel } from './ReportFunnel.js'
import type { ReportSection } from './sectionNames.js'
import { WatchRateBars } from './WatchRateBars.js'

export interface ReportSectionsProps extends ReportPartProps, Pick<ComparisonProps, 'videoId' | 'leaving'> {
  sections: readonly ReportSection[]
  compareTo: ReportComparison | undefined
}

/** What follows the figures of a report card. */
export function ReportSections({
  sections,
  compareTo,
  videoId,
  leaving,
  ...parts
}: ReportSectionsProps): ReactElement {
  return (
    <>
      {compareTo && <ReportComparisonPart {...parts} {...{ videoId, compareTo, leaving }} />}
      {sections.includes('funnel') && <ReportFunnel {...parts} />}
      {sections.includes('watchRate') && <WatchRateBars {...parts} />}
      {sections.includes('actions') && <ReportActionList {...parts} />}
      {sections.includes('region') && <PopularRegion {...parts} />}
    </>
  )
}
