'use client'

import { useCallback, useMemo } from 'react'
import type { ViewerProfile } from '../../hooks/data.js'
import { useHippo } from '../../provider/context.js'
import { searchRows, sortRows } from './arrange.js'
import { isSortable } from './columnValue.js'
import { columnId, type ViewerColumn } from './viewerColumns.js'
import type { ViewerTableModel } from './viewerTableModel.js'

export interface Arranged {
  profiles: readonly ViewerProfile[]
  /** Arranges other rows in the same way. */
  arrange: (rows: readonly ViewerProfile[]) => readonly ViewerProfile[]
  /** The column they are sorted by. */
  column: ViewerColumn | undefined
  /** Whether the server has more, which the order leaves out. */
  isSortedAmong: boolean
  /** Whether the server has more, which the search leaves out. */
  isSearchedAmong: boolean
}

/** The rows as they are shown: sorted and searched here, where the server does not do it. */
export function useArranged(
  { source, controls }: ViewerTableModel,
  columns: readonly ViewerColumn[],
): Arranged {
  const { locale } = useHippo('<ViewerTable>')
  const { profiles, hasMore, searchedBy, sortedBy } = source
  const { sort, search } = controls
  const collator = useMemo(() => new Intl.Collator(locale), [locale])
  const column = sort ? columns.find((each) => columnId(each) === sort.column && isSortable(each)) : undefined
  const here = searchedBy === 'table' ? search : ''
  const by = sortedBy === 'table' ? column : undefined
  const direction = sort?.direction ?? 'ascending'
  const arrange = useCallback(
    (rows: readonly ViewerProfile[]) => {
      const found = searchRows(rows, here)
      return by ? sortRows(found, by, direction, collator) : found
    },
    [here, by, direction, collator],
  )
  const sorted = useMemo(() => arrange(profiles), [arrange, profiles])
  return {
    profiles: sorted,
    arrange,
    column,
    isSortedAmong: by !== undefined && hasMore,
    isSearchedAmong: here.trim() !== '' && hasMore,
  }
}
