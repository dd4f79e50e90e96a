'use client'

import { useEffect, useRef } from 'react'
import type { ViewerText } from './viewerRooms.js'
import { columnName } from './columnValue.js'
import type { Arranged } from './useArranged.js'
import { useSettled } from '../list/useSettled.js'
import type { ViewerTableModel } from './viewerTableModel.js'

/** A typing hand is not talked over. */
const typingMs = 600

/** Says in words what sorting and searching have changed, for those who cannot see it. */
export function useSpokenOrder(
  { source, controls }: ViewerTableModel,
  { profiles, column, isSortedAmong, isSearchedAmong }: Arranged,
  { labels: { viewers }, format }: ViewerText,
  say: (text: string) => void,
): void {
  const { sort } = controls
  const search = useSettled(controls.search.trim(), typingMs)
  const loaded = source.profiles.length
  const among = (are: boolean, words: (count: number, text: string) => string): string[] =>
    are ? [words(loaded, format.number(loaded))] : []
  const sorted =
    sort && column
      ? [
          (sort.direction === 'ascending' ? viewers.sortedAscending : viewers.sortedDescending)(
            columnName(column, viewers.fields),
          ),
          ...among(isSortedAmong, viewers.sortedAmong),
        ].join('. ')
      : ''
  const isCounted = source.searchedBy === 'table' || !source.hasMore
  const count = isCounted ? viewers.matches : viewers.loaded
  const found = search
    ? [
        count(profiles.length, format.number(profiles.length)),
        ...among(isSearchedAmong, viewers.searchedAmong),
      ].join('. ')
    : ''
  const before = useRef<{ sorted: string; found: string } | null>(null)
  useEffect(() => {
    const last = before.current
    before.current = { sorted, found }
    if (last === null) return
    if (last.sorted !== sorted) say(sorted || viewers.unsorted)
    else if (last.found !== found && found) say(found)
  }, [sorted, found, say, viewers])
}
