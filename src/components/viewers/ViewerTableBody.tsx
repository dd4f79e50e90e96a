'use client'

import { type ReactElement, type ReactNode, type RefObject, useMemo, useSyncExternalStore } from 'react'
import type { ReadableStore } from '../../core/store.js'
import type { ViewerProfile } from '../../hooks/data.js'
import type { ViewerText } from './viewerRooms.js'
import { firstPieces, type RowsInPage, windowAbove } from './rowPieces.js'
import type { Selection } from './useSelection.js'
import type { ViewerColumn } from './viewerColumns.js'
import type { ViewerTableOptions } from './viewerTableProps.js'
import { type ViewerRowActions, ViewerTableRow } from './ViewerTableRow.js'

export interface ViewerTableBodyProps {
  profiles: readonly ViewerProfile[]
  /** Which rows are in the page; null until it is known. A store, so that scrolling renders rows alone, and at once. */
  inPage: ReadableStore<RowsInPage | null>
  keyOf: (profile: ViewerProfile) => string
  nameOf: (profile: ViewerProfile) => string
  columns: readonly ViewerColumn[]
  selection: Selection
  opened: ReadonlySet<string>
  options: ViewerTableOptions
  actions: ViewerRowActions
  localization: ViewerText
  ref: RefObject<HTMLTableSectionElement | null>
}

/** The rows, all of them or those around the visible ones. Renders a `<tbody>`. */
export function ViewerTableBody({
  profiles,
  inPage,
  keyOf,
  nameOf,
  columns,
  selection,
  opened,
  options: { renderDetails, onRowClick },
  actions,
  localization,
  ref,
}: ViewerTableBodyProps): ReactElement {
  const count = profiles.length
  const first = useMemo(() => firstPieces(count), [count])
  const isWindowed = count > windowAbove
  const known = useSyncExternalStore(inPage.subscribe, inPage.get, none)
  const row = (profile: ViewerProfile, index: number): ReactElement => {
    const key = keyOf(profile)
    const isOpen = renderDetails ? opened.has(key) : null
    return (
      <ViewerTableRow
        key={key}
        profile={profile}
        rowKey={key}
        index={index}
        isWindowed={isWindowed}
        folds={!isWindowed || known?.isNarrow === true}
        columns={columns}
        who={nameOf(profile)}
        isMarked={selection.isOn ? selection.has(profile) : null}
        isOpen={isOpen}
        isClickable={onRowClick !== undefined}
        renderDetails={isOpen ? renderDetails : undefined}
        actions={actions}
        localization={localization}
      />
    )
  }
  const rows = (isWindowed ? (known?.pieces ?? first) : first).flatMap((piece): ReactNode[] => {
    if ('gap' in piece) {
      return [
        <tr key={`gap ${piece.after}`} aria-hidden="true" data-gap="">
          <td aria-hidden="true" height={piece.gap} />
        </tr>,
      ]
    }
    return profiles.slice(piece.from, piece.to).map((profile, at) => row(profile, piece.from + at))
  })
  return <tbody ref={ref}>{rows}</tbody>
}

const none = (): null => null
