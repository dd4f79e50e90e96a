'use client'

import { type ReactElement, useMemo, useRef, useState } from 'react'
import type { ViewerProfile } from '../../hooks/data.js'
import { useLatest } from '../../hooks/useLatest.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { useWords } from '../../provider/useWords.js'
import { viewerRooms } from './viewerRooms.js'
import { RowWindow } from './lazy/RowWindow.js'
import { type RowsInPage, windowAbove, windowSoon } from './rowPieces.js'
import { createStore } from '../../core/store.js'
import { useArranged } from './useArranged.js'
import { useSelection } from './useSelection.js'
import { useSpokenOrder } from './useSpokenOrder.js'
import type { ChosenColumns } from './chosenColumns.js'
import { ViewerMore } from './ViewerMore.js'
import { ViewerNoMatch } from './ViewerNoMatch.js'
import { ViewerNotes } from './ViewerNotes.js'
import { ViewerSheet } from './ViewerSheet.js'
import { ViewerTableBody } from './ViewerTableBody.js'
import { ViewerTableHead } from './ViewerTableHead.js'
import type { ViewerTableModel } from './viewerTableModel.js'
import type { ViewerTableOptions } from './viewerTableProps.js'
import type { ViewerRowActions } from './ViewerTableRow.js'
import type { ViewerWords } from './viewerWords.js'

export interface ViewerListingProps {
  table: ViewerTableModel
  options: ViewerTableOptions
  columns: ChosenColumns
  words: Pick<ViewerWords, 'caption' | 'nameOf'>
  /** Tells what has changed to those who cannot see it. */
  say: (text: string) => void
  /** Words of the app. */
  given: HippoLabelOverrides
}

/** The rows of a table with all that can be done with them. */
export function ViewerListing({
  table,
  options,
  columns: { offered, shown },
  words: { caption, nameOf },
  say,
  given,
}: ViewerListingProps): ReactElement {
  const localization = useWords('<ViewerTable>', viewerRooms, given)
  const { source, controls } = table
  const arranged = useArranged(table, offered)
  const isPaged = options.paging === 'pages'
  const { pageSize } = source
  const pageCount = Math.max(1, Math.ceil(arranged.profiles.length / pageSize))
  const page = Math.min(controls.page, pageCount)
  const profiles = useMemo(
    () => (isPaged ? arranged.profiles.slice((page - 1) * pageSize, page * pageSize) : arranged.profiles),
    [isPaged, arranged.profiles, page, pageSize],
  )
  const selection = useSelection(options, source.profiles, source.idOf)
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set())
  const [inPage] = useState(() => createStore<RowsInPage | null>(null))
  const body = useRef<HTMLTableSectionElement>(null)
  const onRowClick = useLatest(options.onRowClick)
  const { mark } = selection
  const actions = useMemo<ViewerRowActions>(
    () => ({
      mark,
      toggle: (key) => setOpened((before) => toggled(before, key)),
      click: (profile: ViewerProfile, event) => onRowClick.current?.(profile, event),
    }),
    [mark, onRowClick],
  )
  useSpokenOrder(table, arranged, localization, say)
  const isWindowed = profiles.length > windowAbove
  const search = controls.search.trim()
  return (
    <>
      <ViewerNotes
        arranged={arranged}
        loaded={source.profiles.length}
        marked={selection.isOn ? selection.count : 0}
        localization={localization}
      />
      {profiles.length === 0 && search !== '' ? (
        <ViewerNoMatch search={search} onClear={() => controls.setSearch('')} localization={localization} />
      ) : (
        <ViewerSheet
          caption={caption}
          columns={shown}
          hasBoxes={selection.isOn}
          rowCount={isWindowed ? (source.hasMore ? -1 : profiles.length + 1) : undefined}
        >
          <ViewerTableHead
            columns={shown}
            controls={options.sortable === false ? null : controls}
            selection={selection}
            profiles={profiles}
            rowIndex={isWindowed ? 1 : undefined}
            localization={localization}
          />
          <ViewerTableBody
            {...{ profiles, inPage, nameOf, selection, opened, options, actions, localization }}
            keyOf={source.keyOf}
            columns={shown}
            ref={body}
          />
        </ViewerSheet>
      )}
      {profiles.length > windowSoon && <RowWindow body={body} profiles={profiles} onChange={inPage.set} />}
      <ViewerMore {...{ source, controls, isPaged, page, pageCount, localization }} />
    </>
  )
}

function toggled(before: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(before)
  if (!next.delete(key)) next.add(key)
  return next
}
