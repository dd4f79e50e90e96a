import type { ViewerProfile } from '../../hooks/data.js'
import type { ViewersLabels } from '../../labels/viewers.js'
import { columnName, columnValue, isSortable } from './columnValue.js'
import { type CsvValue, toCsv } from './csv.js'
import type { ViewerColumn } from './viewerColumns.js'

/** A person takes two columns, as nobody can use a name and an address in one. */
function split(column: ViewerColumn): ViewerColumn[] {
  return column === 'viewer' ? ['name', 'email'] : [column]
}

function valueOf(column: ViewerColumn, profile: ViewerProfile): CsvValue {
  const value = columnValue(column, profile)
  if (column !== 'lastViewed') return value
  return typeof value === 'number' ? new Date(value).toISOString() : (profile.lastViewed?.raw ?? null)
}

/** Rows as a file: the columns that are shown, times in ISO 8601, shares as numbers of 0 to 100. */
export function viewerFile(
  profiles: readonly ViewerProfile[],
  shown: readonly ViewerColumn[],
  fields: ViewersLabels['fields'],
): string {
  const columns = [...new Set(shown.filter(isSortable).flatMap(split))]
  return toCsv([
    columns.map((column) => columnName(column, fields)),
    ...profiles.map((profile) => columns.map((column) => valueOf(column, profile))),
  ])
}
