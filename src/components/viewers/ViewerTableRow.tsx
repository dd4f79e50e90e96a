'use client'

import {
  memo,
  type MouseEvent,
  type NamedExoticComponent,
  type ReactElement,
  type ReactNode,
  useId,
} from 'react'
import type { ViewerProfile } from '../../hooks/data.js'
import type { ViewerText } from './viewerRooms.js'
import { ViewerCell } from './ViewerCell.js'
import { columnAttributes, columnId, type ViewerColumn } from './viewerColumns.js'
import { ViewerFold } from './ViewerFold.js'
import { ViewerRowHead } from './ViewerRowHead.js'

/** What a row does; the same object throughout, so that rows need not be rendered anew. */
export interface ViewerRowActions {
  mark: (profiles: readonly ViewerProfile[], isMarked: boolean) => void
  toggle: (rowKey: string) => void
  click: (profile: ViewerProfile, event: MouseEvent<HTMLElement>) => void
}

export interface ViewerTableRowProps {
  profile: ViewerProfile
  rowKey: string
  /** Place among all rows, from 0. */
  index: number
  /** Whether only some rows are in the page, so that each says its place. */
  isWindowed: boolean
  /** Whether it holds what a narrow table folds under its first cell. */
  folds: boolean
  columns: readonly ViewerColumn[]
  /** What it is called in the names of its buttons. */
  who: string
  /** Null where rows cannot be marked. */
  isMarked: boolean | null
  /** Null where there is no more about it. */
  isOpen: boolean | null
  isClickable: boolean
  /** Given to an open row alone. */
  renderDetails?: (profile: ViewerProfile) => ReactNode
  actions: ViewerRowActions
  localization: ViewerText
}

const controls = 'a, button, input, label, select, summary, textarea, [popover]'

/** Whether a press meant the row, and not something in it or a text that is being marked. */
function isMeant({ target, currentTarget }: MouseEvent<HTMLElement>): boolean {
  const control = target instanceof Element ? target.closest(controls) : null
  if (control && currentTarget.contains(control)) return false
  return !globalThis.getSelection?.()?.toString()
}

function Row(row: ViewerTableRowProps): ReactElement {
  const { profile, index, isWindowed, columns, who, isMarked, isOpen, isClickable, actions, localization } =
    row
  const id = useId()
  const place = isWindowed ? index + 2 : undefined
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- its first cell holds the button for keyboards */}
      <tr
        data-index={index}
        data-marked={isMarked ? '' : undefined}
        data-clickable={isClickable ? '' : undefined}
        aria-rowindex={place}
        onClick={isClickable ? (event) => isMeant(event) && actions.click(profile, event) : undefined}
      >
        {isMarked !== null && (
          <td data-column="select">
            <input
              type="checkbox"
              className="hippo-check"
              aria-label={localization.labels.viewers.select(who)}
              checked={isMarked}
              onChange={({ currentTarget }) => actions.mark([profile], currentTarget.checked)}
            />
          </td>
        )}
        {columns.map((column, at) =>
          at === 0 ? (
            <ViewerRowHead key={columnId(column)} {...row} detailsId={id} />
          ) : (
            <td key={columnId(column)} {...columnAttributes(column, at)}>
              <ViewerCell column={column} profile={profile} localization={localization} />
            </td>
          ),
        )}
      </tr>
      {isOpen && (
        <tr className="hippo-viewers-details" id={id} data-details={index}>
          <td colSpan={columns.length + Number(isMarked !== null)}>
            <div className="hippo-viewers-fold">
              <ViewerFold profile={profile} columns={columns} localization={localization} />
            </div>
            {row.renderDetails?.(profile)}
          </td>
        </tr>
      )}
    </>
  )
}

/** One viewer. On a narrow table, style sheets show the fold below the first cell and hide the cells it repeats. */
export const ViewerTableRow: NamedExoticComponent<ViewerTableRowProps> = memo(Row)
