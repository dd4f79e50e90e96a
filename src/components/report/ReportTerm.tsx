import type { ReactElement, ReactNode } from 'react'
import type { ReportField } from '../../labels/report.js'
import { Help } from '../help/Help.js'
import type { ReportText } from './reportRooms.js'

export interface ReportTermProps {
  field: ReportField
  /** Stands between the two. */
  count?: ReactNode
  localization: ReportText
}

/** The name of a figure, and a button that tells what it counts. */
export function ReportTerm({ field, count, localization }: ReportTermProps): ReactElement {
  const { fields, help } = localization.labels.report
  return (
    <>
      {fields[field]}
      {count}
      <Help subject={fields[field]} localization={localization}>
        {help[field]}
      </Help>
    </>
  )
}
