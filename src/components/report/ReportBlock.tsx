import type { ReactElement, ReactNode } from 'react'
import type { ReportField } from '../../labels/report.js'
import type { ReportText } from './reportRooms.js'
import { ReportTerm } from './ReportTerm.js'

export interface ReportBlockProps {
  field: ReportField
  /** Stands beside the name. */
  count?: ReactNode
  localization: ReportText
  children: ReactNode
}

/** A named part of the report below its figures. Renders a `<div>`. */
export function ReportBlock({ field, count, localization, children }: ReportBlockProps): ReactElement {
  return (
    <div className="hippo-report-section" data-field={field}>
      <p className="hippo-section-title">
        <ReportTerm {...{ field, localization }} count={count} />
      </p>
      {children}
    </div>
  )
}
