'use client'

import type { ReactNode } from 'react'
import { componentPart } from '../../part/componentPart.js'
import { LazyPart } from '../../part/LazyPart.js'
import type { ReportSectionsProps } from '../ReportSections.js'

const part = componentPart(async () => (await import('../ReportSections.js')).ReportSections)

const placeOf = (message: ReactNode): ReactNode => message ?? <div className="hippo-report-place" />

/** What follows the figures of a report card; its code comes while the report is read. */
export function ReportSections(props: ReportSectionsProps): ReactNode {
  const needed = props.compareTo !== undefined || props.sections.some((name) => name !== 'figures')
  return <LazyPart part={part} props={props} needed={needed} frame={placeOf} />
}
