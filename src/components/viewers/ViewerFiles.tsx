'use client'

import type { ReactElement } from 'react'
import { useFocusRescue } from '../../hooks/useFocusRescue.js'
import { networkLabel } from '../../labels/atOnce.js'
import type { ViewerText } from './viewerRooms.js'
import type { ChosenColumns } from './chosenColumns.js'
import { useViewerFile } from './useViewerFile.js'
import type { ViewerTableModel } from './viewerTableModel.js'

export interface ViewerFilesProps {
  table: ViewerTableModel
  columns: ChosenColumns
  fileName: string
  localization: ViewerText
}

/** Buttons that write the rows into a file, and how far it is. Renders a `<div>`. */
export function ViewerFiles({ table, columns, fileName, localization }: ViewerFilesProps): ReactElement {
  const { labels, given, format } = localization
  const { viewers } = labels
  const { state, count, saveLoaded, saveAll, cancel } = useViewerFile(
    table,
    columns,
    fileName,
    viewers.fields,
  )
  const { leaving, target } = useFocusRescue<HTMLDivElement>()
  const text = (each: number): string => format.number(each)
  return (
    <div className="hippo-viewers-files" ref={target} tabIndex={-1}>
      {state.status === 'reading' ? (
        <div className="hippo-viewers-reading" ref={leaving}>
          <progress aria-label={viewers.csvAll} />
          <span className="hippo-soft">{viewers.csvProgress(state.count, text(state.count))}</span>
          <button type="button" className="hippo-button" onClick={cancel}>
            {viewers.csvCancel}
          </button>
        </div>
      ) : (
        <div ref={leaving}>
          <button type="button" className="hippo-button" onClick={saveLoaded}>
            {viewers.csvLoaded(count, text(count))}
          </button>
          {table.source.hasMore && (
            <button type="button" className="hippo-button" onClick={() => void saveAll()}>
              {viewers.csvAll}
            </button>
          )}
        </div>
      )}
      <output className="hippo-viewers-saved hippo-soft">
        {state.status === 'saved' && viewers.csvDone(state.count, text(state.count))}
        {state.status === 'failed' && (given.errors?.network ?? networkLabel)}
      </output>
    </div>
  )
}
