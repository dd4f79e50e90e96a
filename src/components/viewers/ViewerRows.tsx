'use client'

import { clsx } from 'clsx'
import { type ReactElement, useCallback, useId, useMemo, useState } from 'react'
import type { ViewerProfile } from '../../hooks/data.js'
import { useFocusRescue } from '../../hooks/useFocusRescue.js'
import { useWords } from '../../provider/useWords.js'
import { viewerRooms } from './viewerRooms.js'
import { EmptyMessage } from '../async/EmptyMessage.js'
import { renderSlot } from '../async/slot.js'
import { renderElement } from '../element.js'
import { chosenColumns } from './chosenColumns.js'
import { rowIdentity } from './rowIdentity.js'
import { sectionProps } from './sectionProps.js'
import { useViewerControls } from './useViewerControls.js'
import { ViewerListing } from './ViewerListing.js'
import { ViewerTableHeader } from './ViewerTableHeader.js'
import type { ViewerSource } from './viewerTableModel.js'
import type { ViewerRowsProps, ViewerTableState, ViewerTool } from './viewerTableProps.js'
import { ViewerToolbar } from './ViewerToolbar.js'
import { viewerWords } from './viewerWords.js'

const allTools: readonly ViewerTool[] = ['search', 'columns', 'csv']

/** A table of viewers that the app gives. Renders a `<section>`. */
export function ViewerRows(props: ViewerRowsProps): ReactElement {
  const { rows, heading, caption, pageSize = 50, headingLevel = 2, tools = allTools } = props
  const localization = useWords('<ViewerRows>', viewerRooms, props.labels)
  const { labels, format } = localization
  const controls = useViewerControls(props)
  const { columns: given } = props
  const columns = useMemo(() => chosenColumns(given, controls.hidden, false), [given, controls.hidden])
  const headingId = useId()
  const { leaving, target } = useFocusRescue<HTMLHeadingElement>()
  const [said, say] = useState('')
  const usual = viewerWords({ videoId: '' }, localization)
  const title = heading ?? usual.title
  const keyOf = useCallback((profile: ViewerProfile) => rowIdentity(profile), [])
  const source: ViewerSource = {
    profiles: rows,
    keyOf,
    idOf: keyOf,
    sortedBy: 'table',
    searchedBy: 'table',
    hasMore: false,
    isLoadingMore: false,
    isStuck: false,
    isAuto: false,
    loadMore: async () => ({ profiles: rows, hasMore: false, failed: false }),
    pageSize,
  }
  const table = { source, controls }
  const state: ViewerTableState =
    rows.length === 0
      ? { status: 'empty', refreshing: false }
      : { status: 'ready', refreshing: false, error: null }
  const empty = (
    <EmptyMessage title={labels.viewers.emptyRowsTitle}>{labels.viewers.emptyRowsText}</EmptyMessage>
  )
  const children = (
    <>
      <ViewerTableHeader
        {...{ title, headingLevel, headingId, leaving, localization }}
        headingRef={target}
        news={null}
        count={rows.length === 0 ? null : usual.allLoaded(rows.length, format.number(rows.length))}
      >
        {rows.length > 0 && tools.length > 0 && (
          <ViewerToolbar {...{ table, columns, tools, localization }} fileName="viewers" />
        )}
      </ViewerTableHeader>
      <output className="hippo-visually-hidden">{said}</output>
      {rows.length === 0 && (props.empty === undefined ? empty : renderSlot(props.empty))}
      {rows.length > 0 && (
        <ViewerListing
          {...{ table, columns, say }}
          given={localization.given}
          options={props}
          words={{ caption: caption ?? labels.viewers.rowsCaption(title), nameOf: usual.nameOf }}
        />
      )}
    </>
  )
  const section = {
    dir: localization.dir,
    'aria-labelledby': headingId,
    ...sectionProps(props),
    className: clsx('hippo-card hippo-viewers', props.className),
    'data-state': state.status,
    children,
  }
  return renderElement('section', section, props.render, state)
}
