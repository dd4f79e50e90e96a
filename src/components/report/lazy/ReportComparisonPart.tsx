'use client'

import type { ReactNode } from 'react'
import { componentPart } from '../../part/componentPart.js'
import { LazyPart } from '../../part/LazyPart.js'
import type { ReportComparisonProps } from '../comparisonTypes.js'

const part = componentPart(async () => (await import('../ReportComparisonPart.js')).ReportComparisonPart)

const placeOf = (message: ReactNode): ReactNode => message ?? <div className="hippo-comparison-place" />

/** What the report is compared with, loaded by those cards alone that compare. */
export function ReportComparisonPart(props: ReportComparisonProps): ReactNode {
  // Whether a backend reports periods is not known yet: no place is kept for what may not come.
  const frame = 'videoId' in props.compareTo ? placeOf : undefined
  return <LazyPart part={part} props={props} frame={frame} />
}
