'use client'

import type { ReactElement, RefCallback } from 'react'
import { LibraryNoMatch } from './LibraryNoMatch.js'
import { LibraryTiles, type LibraryTilesProps } from './LibraryTiles.js'

export interface LibraryContentProps extends LibraryTilesProps {
  /** What is searched; empty where nothing is. */
  search: string
  onClearSearch: () => void
  leaving: RefCallback<HTMLElement>
}

/** The videos, or that a search found none. */
export function LibraryContent({
  search,
  onClearSearch,
  leaving,
  ...tiles
}: LibraryContentProps): ReactElement {
  const { videos, localization } = tiles
  if (videos?.length !== 0 || search === '') return <LibraryTiles {...tiles} />
  return <LibraryNoMatch {...{ search, leaving, localization }} onClear={onClearSearch} />
}
