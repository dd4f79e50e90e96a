import type { ViewerProfile } from '../../hooks/data.js'
import type { ViewerControls } from './useViewerControls.js'

/** Where the rows of a table come from, and how they come. */
export interface ViewerSource {
  profiles: readonly ViewerProfile[]
  /** What a row is called while it is shown; it stays the same while others come and go. */
  keyOf: (profile: ViewerProfile) => string
  /** What a row is called in `selected`, unless the app says otherwise. */
  idOf: (profile: ViewerProfile) => string
  /** Who arranges the rows: the server all it has, the table what is loaded. */
  sortedBy: 'server' | 'table'
  searchedBy: 'server' | 'table'
  /** Whether the server has more. */
  hasMore: boolean
  isLoadingMore: boolean
  /** Whether the last try to load failed. */
  isStuck: boolean
  /** Whether coming near the end loads more. */
  isAuto: boolean
  /** Loads one more page; resolves to what is loaded then. */
  loadMore: () => Promise<{ profiles: readonly ViewerProfile[]; hasMore: boolean; failed: boolean }>
  /** Reads the next page before it is asked for. */
  readAhead?: () => void
  pageSize: number
}

/** A table of viewers: its rows, and what a person has set. */
export interface ViewerTableModel {
  source: ViewerSource
  controls: ViewerControls
}
