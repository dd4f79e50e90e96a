import type { ViewerProfile } from '../../hooks/data.js'
import type { ViewersLabels } from '../../labels/viewers.js'
import type { ViewerColumn } from './viewerColumns.js'

/** What a column is sorted by, or null where nobody knows; people without a name stand under their mail address. */
export function columnValue(column: ViewerColumn, profile: ViewerProfile): string | number | null {
  if (typeof column !== 'string') return column.value?.(profile) ?? null
  if (column === 'viewer') return profile.name ?? profile.email
  if (column === 'lastViewed') return profile.lastViewed?.at ?? null
  return profile[column]
}

/** Whether a column can be sorted by. */
export function isSortable(column: ViewerColumn): boolean {
  return typeof column === 'string' || column.value !== undefined
}

/** How a column is called where only text can stand. */
export function columnName(column: ViewerColumn, fields: ViewersLabels['fields']): string {
  if (typeof column === 'string') return fields[column]
  return typeof column.header === 'string' ? column.header : column.id
}
