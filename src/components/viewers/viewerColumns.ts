import type { ReactNode } from 'react'
import type { ViewerProfile } from '../../hooks/data.js'
import type { ViewerField } from '../../labels/viewers.js'

/** A column of your own. */
export interface CustomViewerColumn {
  id: string
  header: ReactNode
  cell: (profile: ViewerProfile) => ReactNode
  /** `end` for numbers. @default 'start' */
  align?: 'start' | 'end'
}

/** A column by name, or one of your own. `viewer` is the person: face, name and mail. */
export type ViewerColumn = ViewerField | CustomViewerColumn

/** What a table of one video's viewers shows: who, how much, how often, where, on what, and when. */
export const defaultViewerColumns: readonly ViewerField[] = [
  'viewer',
  'percentPlayed',
  'views',
  'location',
  'device',
  'lastViewed',
]

/** What a table of one lead shows: the same, with the video in place of the person. */
export const defaultLeadColumns: readonly ViewerField[] = [
  'videoId',
  'percentPlayed',
  'views',
  'location',
  'device',
  'lastViewed',
]

/** All twelve fields, each in a column of its own. */
export const allViewerColumns: readonly ViewerField[] = [
  'name',
  'email',
  'videoId',
  'percentPlayed',
  'views',
  'lastViewed',
  'location',
  'device',
  'os',
  'browser',
  'referrer',
  'ip',
]

/** The name of a column, for keys and `data-column`. */
export function columnId(column: ViewerColumn): string {
  return typeof column === 'string' ? column : column.id
}

/** Where a column's cells are aligned. */
export function columnAlign(column: ViewerColumn): 'start' | 'end' {
  if (typeof column === 'string') return column === 'views' ? 'end' : 'start'
  return column.align ?? 'start'
}

/** Columns that a narrow table keeps; the rest is folded under the first. */
export function staysWhenNarrow(column: ViewerColumn, index: number): boolean {
  return index === 0 || column === 'percentPlayed' || column === 'views'
}
