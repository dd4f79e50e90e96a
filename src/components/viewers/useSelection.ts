'use client'

import { useCallback, useMemo } from 'react'
import type { ViewerProfile } from '../../hooks/data.js'
import { useLatest } from '../../hooks/useLatest.js'
import { useControlled } from '../list/useControlled.js'
import type { ViewerTableOptions } from './viewerTableProps.js'

/** Which rows are marked, and the ways to mark them. */
export interface Selection {
  isOn: boolean
  /** How many are marked, loaded or not. */
  count: number
  has: (profile: ViewerProfile) => boolean
  /** Marks rows, or takes their marks away; the same function throughout. */
  mark: (profiles: readonly ViewerProfile[], isMarked: boolean) => void
}

const none: readonly string[] = []

/** Keeps the marks of a table's rows. */
export function useSelection(
  options: ViewerTableOptions,
  loaded: readonly ViewerProfile[],
  usualId: (profile: ViewerProfile) => string,
): Selection {
  const { selectable, selected: given, defaultSelected, onSelectedChange, getRowId } = options
  const [selected, setSelected] = useControlled(given, defaultSelected ?? none)
  const ids = useMemo(() => new Set(selected), [selected])
  const idOf = getRowId ?? usualId
  const latest = useLatest({ ids, idOf, loaded, onSelectedChange })
  const mark = useCallback(
    (profiles: readonly ViewerProfile[], isMarked: boolean) => {
      const { ids, idOf, loaded, onSelectedChange } = latest.current
      const next = new Set(ids)
      for (const profile of profiles) {
        if (isMarked) next.add(idOf(profile))
        else next.delete(idOf(profile))
      }
      const all = [...next]
      setSelected(all)
      onSelectedChange?.(
        all,
        loaded.filter((profile) => next.has(idOf(profile))),
      )
    },
    [latest, setSelected],
  )
  return {
    isOn: selectable ?? (given ?? defaultSelected ?? onSelectedChange) !== undefined,
    count: ids.size,
    has: (profile) => ids.size > 0 && ids.has(idOf(profile)),
    mark,
  }
}
