'use client'

import { clsx } from 'clsx'
import { type ComponentProps, type ReactElement, useId } from 'react'
import type { ViewerQuery } from '../../hooks/data.js'
import { useFocusRescue } from '../../hooks/useFocusRescue.js'
import type { UseViewerProfilesOptions } from '../../hooks/useViewerProfiles.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { useLocalization } from '../../provider/useLocalization.js'
import { isBusy } from '../async/isBusy.js'
import type { AsyncSlots } from '../async/slot.js'
import { type RenderProp, renderElement } from '../element.js'
import { LoadMore } from '../list/LoadMore.js'
import { ViewerAnnouncements } from './ViewerAnnouncements.js'
import { useViewerTable } from './useViewerTable.js'
import { defaultLeadColumns, defaultViewerColumns, type ViewerColumn } from './viewerColumns.js'
import { ViewerTableContent, type ViewerTableState } from './ViewerTableContent.js'
import { ViewerTableHeader } from './ViewerTableHeader.js'
import { viewerWords } from './viewerWords.js'

interface ViewerTableOwnProps extends AsyncSlots {
  /** What to show, in order. @default `defaultViewerColumns`, or `defaultLeadColumns` by lead */
  columns?: readonly ViewerColumn[]
  /** Whether scrolling near the end loads more; the button is there either way. @default true */
  autoLoad?: boolean
  /** Level of the heading in your page. @default 2 */
  headingLevel?: 2 | 3 | 4
  /** Whether newcomers are told of, behind a button, and known rows renewed in their places. @default true */
  live?: boolean
  /** TanStack options of the underlying read: `{ refetchInterval: 30_000 }`. */
  query?: UseViewerProfilesOptions
  /** Words to change here. */
  labels?: HippoLabelOverrides
  /** Another element in place of the `<section>`. */
  render?: RenderProp<ViewerTableState>
}

/** Either `videoId` or `leadEmail`, never both. */
export type ViewerTableProps = ViewerTableOwnProps & Omit<ComponentProps<'section'>, 'children'> & ViewerQuery

/**
 * Who watched a video and how much of it, or which videos a lead watched; ten more with each press or scroll.
 * Renders a `<section>` with `data-state="loading|error|empty|ready"`.
 *
 * @example
 * <ViewerTable videoId="988" />
 * <ViewerTable leadEmail="amara@example.com" columns={['videoId', 'percentPlayed', 'lastViewed']} />
 */
export function ViewerTable({
  videoId,
  leadEmail,
  columns,
  autoLoad = true,
  headingLevel = 2,
  live = true,
  query,
  labels: overrides,
  loading,
  error,
  empty,
  render,
  className,
  ...rest
}: ViewerTableProps): ReactElement {
  const localization = useLocalization('<ViewerTable>', overrides)
  // Both or neither is an error result of the hook, so whatever was given goes in.
  const of = { videoId, leadEmail } as ViewerQuery
  const { read, state, rows, added, news, retry } = useViewerTable(of, live, query)
  const headingId = useId()
  const { leaving, target } = useFocusRescue<HTMLHeadingElement>()
  const words = viewerWords(of, localization)
  const children = (
    <>
      <ViewerTableHeader
        words={words}
        headingLevel={headingLevel}
        headingId={headingId}
        headingRef={target}
        count={state.status === 'ready' ? rows.length : null}
        complete={!read.hasNextPage}
        news={news}
        leaving={leaving}
        localization={localization}
      />
      <ViewerAnnouncements table={{ state, rows, added, news }} words={words} localization={localization} />
      <ViewerTableContent
        state={state}
        rows={rows}
        columns={columns ?? (leadEmail ? defaultLeadColumns : defaultViewerColumns)}
        words={words}
        slots={{ loading, error, empty }}
        failedAt={read.errorUpdatedAt}
        onRetry={retry}
        moreFailed={read.isFetchNextPageError}
        leaving={leaving}
        localization={localization}
      />
      {state.status === 'ready' && (
        <LoadMore
          hasMore={read.hasNextPage && state.error?.code !== 'paging_stuck'}
          failed={state.error !== null}
          loading={read.isFetchingNextPage}
          auto={autoLoad && !read.isFetching}
          onLoad={() => void read.fetchNextPage()}
          localization={localization}
        />
      )}
    </>
  )
  const props = {
    dir: localization.dir,
    'aria-labelledby': headingId,
    ...rest,
    className: clsx('hippo-card hippo-viewers', className),
    'data-state': state.status,
    'aria-busy': isBusy(state),
    children,
  }
  return renderElement('section', props, render, state)
}
