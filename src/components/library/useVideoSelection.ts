'use client'

import { useId, useState } from 'react'
import type { LibraryVideo } from '../../hooks/data.js'
import { useControlled } from '../list/useControlled.js'
import type { VideoLibraryOptions } from './libraryOptions.js'

/** Which videos are chosen, and the ways to choose. */
export interface VideoSelection {
  mode: 'none' | 'single' | 'multiple'
  /** Of the radio buttons, which belong together by it. */
  name: string
  /** How many are chosen, in sight or not. */
  count: number
  has: (videoId: string) => boolean
  /** Chooses a video or takes the choice back; `isRange` also all between it and the one before. */
  mark: (videoId: string, isMarked: boolean, isRange: boolean) => void
  clear: () => void
}

const none: readonly string[] = []

/** Keeps the choice of videos. `loaded` are all that are known, `shown` those in sight, in their order. */
export function useVideoSelection(
  { selectionMode = 'none', selected: given, defaultSelected, onSelectedChange }: VideoLibraryOptions,
  loaded: readonly LibraryVideo[],
  shown: readonly LibraryVideo[],
): VideoSelection {
  const name = useId()
  const [selected, setSelected] = useControlled(given, defaultSelected ?? none, (ids) =>
    onSelectedChange?.(
      ids,
      loaded.filter(({ id }) => ids.includes(id)),
    ),
  )
  const [anchor, setAnchor] = useState<string | null>(null)
  const ids = new Set(selected)

  /** What lies between the last press and this one, both with them. */
  function reach(videoId: string): readonly string[] {
    const from = shown.findIndex(({ id }) => id === anchor)
    const to = shown.findIndex(({ id }) => id === videoId)
    if (from === -1 || to === -1) return [videoId]
    return shown.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ id }) => id)
  }

  return {
    mode: selectionMode,
    name,
    count: ids.size,
    has: (videoId) => ids.has(videoId),
    mark(videoId, isMarked, isRange) {
      setAnchor(videoId)
      if (selectionMode === 'single') return setSelected([videoId])
      const next = new Set(ids)
      for (const id of isRange ? reach(videoId) : [videoId]) {
        if (isMarked) next.add(id)
        else next.delete(id)
      }
      setSelected([...next])
    },
    clear() {
      setAnchor(null)
      setSelected(none)
    },
  }
}
