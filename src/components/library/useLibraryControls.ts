'use client'

import { useState } from 'react'
import { useControlled } from '../list/useControlled.js'
import { useSettled } from '../list/useSettled.js'
import type { LibraryLayout, VideoLibraryOptions } from './libraryOptions.js'

/** What a person has set in a library, and the ways to set it. */
export interface LibraryControls {
  search: string
  setSearch: (search: string) => void
  /** What is searched: the text once the typing hand rests. */
  sought: string
  layout: LibraryLayout
  setLayout: (layout: LibraryLayout) => void
  /** Whether a pointer or the focus has come near: what is needed next can be asked for. */
  isNear: boolean
  approach: () => void
}

/** How long a typing hand rests before the server is asked, in milliseconds. */
const typingMs = 250

/** Search and layout of a library, each kept by the app or by the library. */
export function useLibraryControls(options: VideoLibraryOptions): LibraryControls {
  const { search: givenSearch, defaultSearch = '', onSearchChange } = options
  const { layout: givenLayout, defaultLayout = 'grid', onLayoutChange } = options
  const [search, setSearch] = useControlled(givenSearch, defaultSearch, onSearchChange)
  const [layout, setLayout] = useControlled(givenLayout, defaultLayout, onLayoutChange)
  const [isNear, setNear] = useState(false)
  const settled = useSettled(search.trim(), typingMs)
  return {
    search,
    setSearch,
    // An emptied field shows everything at once.
    sought: search.trim() && settled,
    layout,
    setLayout,
    isNear,
    approach: () => setNear(true),
  }
}
