import type { ReactNode } from 'react'
import type { ViewerProfile } from '../../hooks/data.js'
import type { ViewerField } from '../../labels/viewers.js'

/** A column of your own. */
export interface CustomViewerColumn {
  /** Tells it from the others: in `sort`, `hiddenColumns` and `data-column`. */
  id: string
  /** What stands above it; a text also names it in the menu and in files, else its `id` does. */
  header: ReactNode
  /** What a row shows. */
  cell: (profile: ViewerProfile) => ReactNode
  /** What it is sorted by and what files hold of it; without it, it is neither sorted nor written. */
  value?: (profile: ViewerProfile) => string | number | null
  /** `end` for numbers. @default 'start' */
  align?: 'start' | 'end'
  /** As CSS says it: `'8rem'`. @default as wide as it needs */
  width?: string
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

/** What a head or a cell tells style sheets of its column. */
export function columnAttributes(
  column: ViewerColumn,
  index: number,
): { 'data-column': string; 'data-align': 'start' | 'end'; 'data-folds': '' | undefined } {
  return {
    'data-column': columnId(column),
    'data-align': columnAlign(column),
    'data-folds': staysWhenNarrow(column, index) ? undefined : '',
  }
}
