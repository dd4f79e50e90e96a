import {
  allViewerColumns,
  columnId,
  defaultLeadColumns,
  defaultViewerColumns,
  type ViewerColumn,
} from './viewerColumns.js'

/** The columns of a table: all that can be chosen, in order, and those that are shown. */
export interface ChosenColumns {
  offered: readonly ViewerColumn[]
  shown: readonly ViewerColumn[]
}

/** Leaves out what is hidden, but never everything; without columns of the app's own, all fields are offered. */
export function chosenColumns(
  given: readonly ViewerColumn[] | undefined,
  hidden: readonly string[] | null,
  isLead: boolean,
): ChosenColumns {
  const usual: readonly ViewerColumn[] = given ?? (isLead ? defaultLeadColumns : defaultViewerColumns)
  const rest = given ? [] : allViewerColumns.filter((column) => !usual.includes(column))
  const offered = [...usual, ...rest]
  if (hidden === null) return { offered, shown: usual }
  const shown = offered.filter((column) => !hidden.includes(columnId(column)))
  return { offered, shown: shown.length > 0 ? shown : usual.slice(0, 1) }
}
