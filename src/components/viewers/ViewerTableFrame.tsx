'use client'

import { type ReactElement, useCallback, useId, useMemo, useState } from 'react'
import type { ViewerQuery } from '../../hooks/data.js'
import { useFocusRescue } from '../../hooks/useFocusRescue.js'
import { useLatest } from '../../hooks/useLatest.js'
import { useWords } from '../../provider/useWords.js'
import { viewerFrameRooms } from './viewerFrameRooms.js'
import { AsyncContent } from '../async/AsyncContent.js'
import { AsyncSection } from '../async/AsyncSection.js'
import { chosenColumns } from './chosenColumns.js'
import { sectionProps } from './sectionProps.js'
import { useListing } from './useListing.js'
import { useViewerControls } from './useViewerControls.js'
import { useViewerTable } from './useViewerTable.js'
import { ViewerAnnouncements } from './ViewerAnnouncements.js'
import { ViewerTableHeader } from './ViewerTableHeader.js'
import type { ViewerTableProps, ViewerTool } from './viewerTableProps.js'
import { ViewerTableSkeleton } from './ViewerTableSkeleton.js'
import { ViewerToolbar } from './ViewerToolbar.js'
import { viewerWords } from './viewerWords.js'

const allTools: readonly ViewerTool[] = ['search', 'columns', 'csv']
const leadTools: readonly ViewerTool[] = ['columns', 'csv']

/** The table with what stands around its rows, which bring their own code. Renders a `<section>`. */
export function ViewerTableFrame(props: ViewerTableProps): ReactElement {
  const { videoId, leadEmail, headingLevel = 2, loading, error, empty } = props
  const localization = useWords('<ViewerTable>', viewerFrameRooms, props.labels)
  const { format, labels } = localization
  // Both or neither is an error result of the hook, so whatever was given goes in.
  const of = { videoId, leadEmail } as ViewerQuery
  const isLead = leadEmail !== undefined
  const controls = useViewerControls(props)
  const { read, source, added, news, ...answer } = useViewerTable(of, controls, props)
  const { Rows, state, retry } = useListing(answer.state)
  const { columns: given } = props
  const columns = useMemo(
    () => chosenColumns(given, controls.hidden, isLead),
    [given, controls.hidden, isLead],
  )
  const headingId = useId()
  const { leaving, target } = useFocusRescue<HTMLHeadingElement>()
  const count = source.profiles.length
  const [said, setSaid] = useState({ text: '', count: 0 })
  const latest = useLatest(count)
  const say = useCallback((text: string) => setSaid({ text, count: latest.current }), [latest])
  const words = viewerWords(of, localization)
  const tools = props.tools ?? (isLead ? leadTools : allTools)
  const table = { source, controls }
  const isReady = state.status === 'ready'
  const counted = source.hasMore ? labels.viewers.loaded : words.allLoaded
  return (
    <AsyncSection
      {...sectionProps(props)}
      {...{ state, headingId, localization }}
      render={props.render}
      name="hippo-viewers"
    >
      <ViewerTableHeader
        title={words.title}
        {...{ headingLevel, headingId, news, leaving, localization }}
        headingRef={target}
        count={isReady ? counted(count, format.number(count)) : null}
      >
        {isReady && tools.length > 0 && (
          <ViewerToolbar
            {...{ table, columns, tools, localization }}
            fileName={`${isLead ? 'videos' : 'viewers'}-${(leadEmail ?? videoId ?? '').replace(/[^\w.@-]+/g, '_')}`}
          />
        )}
      </ViewerTableHeader>
      <ViewerAnnouncements table={{ state, count, added, news }} {...{ said, words, localization }} />
      <AsyncContent
        {...{ read, state, words, leaving, localization }}
        slots={{ loading, error, empty }}
        onRetry={retry ?? answer.retry}
        retryElsewhere={Rows !== null && read.isFetchNextPageError}
      >
        {isReady && Rows ? (
          <Rows {...{ table, columns, words, say }} given={localization.given} options={props} />
        ) : (
          <ViewerTableSkeleton caption={words.caption} columns={columns.shown} localization={localization} />
        )}
      </AsyncContent>
    </AsyncSection>
  )
}
