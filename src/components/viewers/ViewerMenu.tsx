'use client'

import type { ReactElement } from 'react'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { useWords } from '../../provider/useWords.js'
import { columnName } from './columnValue.js'
import { ViewerFiles } from './ViewerFiles.js'
import { columnId } from './viewerColumns.js'
import { viewerRooms } from './viewerRooms.js'
import type { ViewerToolbarProps } from './ViewerToolbar.js'

/** Props of the menu: those of the bar it stands in, but for its words. */
export interface ViewerMenuProps extends Omit<ViewerToolbarProps, 'localization'> {
  /** Words of the app. */
  given: HippoLabelOverrides
}

/** Which columns are shown, and what is written into files. */
export function ViewerMenu({ table, columns, tools, fileName, given }: ViewerMenuProps): ReactElement {
  const localization = useWords('<ViewerTable>', viewerRooms, given)
  const { offered, shown } = columns
  const { viewers } = localization.labels
  const choose = (id: string, isShown: boolean): void => {
    const next = offered.map(columnId).filter((other) => {
      if (other === id) return !isShown
      return !shown.some((column) => columnId(column) === other)
    })
    table.controls.setHidden(next)
  }
  return (
    <>
      {tools.includes('columns') && (
        <fieldset className="hippo-viewers-columns">
          <legend>{viewers.columns}</legend>
          {offered.map((column) => {
            const id = columnId(column)
            const isShown = shown.includes(column)
            const isLast = isShown && shown.length === 1
            return (
              <label key={id}>
                <input
                  type="checkbox"
                  className="hippo-check"
                  checked={isShown}
                  // Something has to be shown.
                  aria-disabled={isLast || undefined}
                  onChange={({ currentTarget }) => {
                    if (!isLast) choose(id, currentTarget.checked)
                  }}
                />
                {columnName(column, viewers.fields)}
              </label>
            )
          })}
        </fieldset>
      )}
      {tools.includes('csv') && (
        <ViewerFiles table={table} columns={columns} fileName={fileName} localization={localization} />
      )}
    </>
  )
}
