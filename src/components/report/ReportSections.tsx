'use client'

import type { ReactElement } from 'react'
import type { ReportComparison, ReportComparisonProps } from './comparisonTypes.js'
import { ReportComparisonPart } from './lazy/ReportComparisonPart.js'
import { PopularRegion } from './PopularRegion.js'
import { ReportActionList } from './ReportActionList.js'
import { ReportFigures, type ReportPartProps } from './ReportFigures.js'
import { ReportFunnel } from './ReportFunnel.js'
import type { ReportSection } from './sectionNames.js'
import { WatchRateBars } from './WatchRateBars.js'

export interface ReportSectionsProps
  extends ReportPartProps, Pick<ReportComparisonProps, 'videoId' | 'leaving'> {
  sections: readonly ReportSection[]
  compareTo: ReportComparison | undefined
}

/** What is on a report card below its heading. */
export function ReportSections({
  sections,
  compareTo,
  videoId,
  leaving,
  ...parts
}: ReportSectionsProps): ReactElement {
  return (
    <>
      {sections.includes('figures') && <ReportFigures {...parts} />}
      {compareTo && (
        <ReportComparisonPart
          report={parts.report}
          given={parts.localization.given}
          {...{ videoId, compareTo, leaving }}
        />
      )}
      {sections.includes('funnel') && <ReportFunnel {...parts} />}
      {sections.includes('watchRate') && <WatchRateBars {...parts} />}
      {sections.includes('actions') && <ReportActionList {...parts} />}
      {sections.includes('region') && <PopularRegion {...parts} />}
    </>
  )
}
