'use client'

import { type ReactElement, useId, useState } from 'react'
import type { ViewerFrameText } from './viewerFrameRooms.js'
import { MoreIcon } from '../icons.js'
import { SearchField } from '../list/SearchField.js'
import type { ChosenColumns } from './chosenColumns.js'
import { ViewerMenu } from './lazy/ViewerMenu.js'
import type { ViewerTableModel } from './viewerTableModel.js'
import type { ViewerTool } from './viewerTableProps.js'

export interface ViewerToolbarProps {
  table: ViewerTableModel
  columns: ChosenColumns
  tools: readonly ViewerTool[]
  /** Of a file, without its ending. */
  fileName: string
  localization: ViewerFrameText
}

/** A search field, and the menu with columns and files. Renders a `<div>`. */
export function ViewerToolbar({
  table,
  columns,
  tools,
  fileName,
  localization,
}: ViewerToolbarProps): ReactElement {
  const { controls } = table
  const { viewers } = localization.labels
  const id = useId()
  const [wasOpen, setWasOpen] = useState(false)
  return (
    <div className="hippo-list-tools">
      {tools.includes('search') && (
        <SearchField
          name={viewers.search}
          placeholder={viewers.searchHint}
          value={controls.search}
          onChange={controls.setSearch}
          onApproach={controls.approach}
        />
      )}
      {(tools.includes('columns') || tools.includes('csv')) && (
        <div className="hippo-viewers-menu">
          <button
            type="button"
            className="hippo-button"
            data-kind="quiet"
            aria-label={viewers.options}
            popoverTarget={id}
          >
            <MoreIcon />
          </button>
          {/* Stays once it was opened, so that a file that is being read is not lost with a press beside it. */}
          <fieldset
            id={id}
            popover="auto"
            className="hippo-menu hippo-viewers-options"
            aria-label={viewers.options}
            onBeforeToggle={() => setWasOpen(true)}
          >
            {wasOpen && <ViewerMenu {...{ table, columns, tools, fileName }} given={localization.given} />}
          </fieldset>
        </div>
      )}
    </div>
  )
}
