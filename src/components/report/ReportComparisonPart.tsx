'use client'

import type { ReactElement } from 'react'
import type { ComparisonProps } from './comparisonTypes.js'
import { PeriodComparison } from './PeriodComparison.js'
import { VideoComparison } from './VideoComparison.js'

/** What the report is compared with. */
export function ReportComparisonPart({ compareTo, ...props }: ComparisonProps): ReactElement {
  if ('videoId' in compareTo) return <VideoComparison {...props} compareTo={compareTo} />
  return <PeriodComparison {...props} compareTo={compareTo} />
}
