'use client'

import { useState } from 'react'
import { useControlled } from '../list/useControlled.js'
import type { ViewerTableOptions, ViewerTableSort } from './viewerTableProps.js'

/** What a person has set in a table, and the ways to set it. */
export interface ViewerControls {
  sort: ViewerTableSort | null
  setSort: (sort: ViewerTableSort | null) => void
  search: string
  setSearch: (search: string) => void
  page: number
  setPage: (page: number) => void
  /** Null while nobody has chosen. */
  hidden: readonly string[] | null
  setHidden: (hidden: readonly string[]) => void
  /** Whether a pointer or the focus has come near: what is needed next can be asked for. */
  isNear: boolean
  approach: () => void
}

/** Sort, search, page and columns of a table, each kept by the app or by the table. */
export function useViewerControls(options: ViewerTableOptions): ViewerControls {
  const { sort: givenSort, defaultSort = null, onSortChange } = options
  const { search: givenSearch, defaultSearch = '', onSearchChange } = options
  const { page: givenPage, defaultPage = 1, onPageChange } = options
  const { hiddenColumns, defaultHiddenColumns = null, onHiddenColumnsChange } = options
  const [sort, setSort] = useControlled(givenSort, defaultSort, onSortChange)
  const [search, setSearch] = useControlled(givenSearch, defaultSearch, onSearchChange)
  const [page, setPage] = useControlled(givenPage, defaultPage, onPageChange)
  const [hidden, setHidden] = useControlled<readonly string[] | null>(
    hiddenColumns,
    defaultHiddenColumns,
    (chosen) => onHiddenColumnsChange?.(chosen ?? []),
  )
  const [isNear, setNear] = useState(false)
  const first = <Value>(set: (value: Value) => void) => {
    return (value: Value): void => {
      set(value)
      // Another list begins at its beginning.
      if (page !== 1) setPage(1)
    }
  }
  return {
    sort,
    setSort: first(setSort),
    search,
    setSearch: first(setSearch),
    page: Math.max(1, page),
    setPage,
    hidden,
    setHidden,
    isNear,
    approach: () => setNear(true),
  }
}
