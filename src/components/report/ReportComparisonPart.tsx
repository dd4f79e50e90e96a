'use client'

import type { ReactElement } from 'react'
import { useWords } from '../../provider/useWords.js'
import { comparisonRooms } from './comparisonRooms.js'
import type { ReportComparisonProps } from './comparisonTypes.js'
import { PeriodComparison } from './PeriodComparison.js'
import { VideoComparison } from './VideoComparison.js'

/** What the report is compared with. */
export function ReportComparisonPart({ compareTo, given, ...rest }: ReportComparisonProps): ReactElement {
  const props = { ...rest, localization: useWords('<ReportCard>', comparisonRooms, given) }
  if ('videoId' in compareTo) return <VideoComparison {...props} compareTo={compareTo} />
  return <PeriodComparison {...props} compareTo={compareTo} />
}
