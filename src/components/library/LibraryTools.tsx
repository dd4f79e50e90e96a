'use client'

import type { ReactElement } from 'react'
import { SearchField } from '../list/SearchField.js'
import { gridIcon, listIcon } from './libraryIcons.js'
import type { LibraryLayout, LibraryTool } from './libraryOptions.js'
import type { LibraryText } from './libraryRooms.js'
import type { LibraryControls } from './useLibraryControls.js'

export interface LibraryToolsProps {
  /** @default all */
  tools: readonly LibraryTool[] | undefined
  controls: LibraryControls
  localization: LibraryText
}

const all: readonly LibraryTool[] = ['search', 'layout']
const layouts: readonly [LibraryLayout, ReactElement][] = [
  ['grid', gridIcon],
  ['list', listIcon],
]

/** A search field, and two buttons for how videos stand. Renders a `<div>`. */
export function LibraryTools({
  tools = all,
  controls,
  localization: { labels },
}: LibraryToolsProps): ReactElement {
  const { library } = labels
  return (
    <div className="hippo-list-tools">
      {tools.includes('search') && (
        <SearchField
          name={library.search}
          placeholder={library.searchHint}
          value={controls.search}
          onChange={controls.setSearch}
          onApproach={controls.approach}
        />
      )}
      {tools.includes('layout') && (
        <fieldset className="hippo-library-layout" aria-label={library.layout}>
          {layouts.map(([layout, icon]) => (
            <button
              key={layout}
              type="button"
              className="hippo-button"
              data-kind="quiet"
              aria-label={library[layout]}
              aria-pressed={controls.layout === layout}
              onClick={() => controls.setLayout(layout)}
            >
              {icon}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  )
}
