'use client'

import { type ComponentProps, type ReactElement, useId } from 'react'
import { useFocusRescue } from '../../hooks/useFocusRescue.js'
import { useLiveRefresh } from '../../hooks/useLiveRefresh.js'
import { type ReadState, useReadState } from '../../hooks/useReadState.js'
import { useVideoReport, type UseVideoReportOptions } from '../../hooks/useVideoReport.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { useWords } from '../../provider/useWords.js'
import { reportRooms } from './reportRooms.js'
import { AsyncContent } from '../async/AsyncContent.js'
import { AsyncSection } from '../async/AsyncSection.js'
import { asyncState } from '../async/asyncState.js'
import type { AsyncSlots } from '../async/slot.js'
import type { RenderProp } from '../element.js'
import type { ReportComparison } from './comparisonTypes.js'
import { ReportHeader } from './ReportHeader.js'
import { ReportSections } from './ReportSections.js'
import { type ReportSection, reportSections } from './sectionNames.js'

/** What the card shows; its `status` is the root's `data-state`. */
export type ReportCardState = ReadState | { status: 'empty'; refreshing: boolean }

/** Props of `<ReportCard>`. */
export interface ReportCardProps extends AsyncSlots, Omit<ComponentProps<'section'>, 'children'> {
  /** The video to report on. */
  videoId: string
  /** Which parts show, in the card's own order. @default all of them */
  sections?: readonly ReportSection[]
  /**
   * What the figures are compared with: `{ videoId: '989' }` another video, `{ days: 30 }` the last 30 days with the 30
   * before them, where the backend reports periods. @default nothing
   */
  compareTo?: ReportComparison
  /** Level of the heading in your page. @default 2 */
  headingLevel?: 2 | 3 | 4
  /** Whether what viewers do moves the figures by itself, where the backend has activity. @default true */
  live?: boolean
  /** TanStack options of the underlying read: `{ refetchInterval: 30_000 }`. */
  query?: UseVideoReportOptions
  /** Words to change here. */
  labels?: HippoLabelOverrides
  /** Another element in place of the `<section>`. */
  render?: RenderProp<ReportCardState>
}

/**
 * How one video is doing: page loads, plays, viewers, how far people watched, what they did and where most of
 * them are. Renders a `<section>` with `data-state="loading|error|empty|ready"`.
 *
 * @example
 * <ReportCard videoId="988" compareTo={{ days: 30 }} />
 */
export function ReportCard({
  videoId,
  sections = reportSections,
  compareTo,
  headingLevel = 2,
  live = true,
  query,
  labels: overrides,
  loading,
  error,
  empty,
  render,
  ...rest
}: ReportCardProps): ReactElement {
  const localization = useWords('<ReportCard>', reportRooms, overrides)
  const { common, report: words } = localization.labels
  const read = useVideoReport(videoId, query)
  const report = read.data ?? null
  const state = asyncState(useReadState(read, videoId), report?.pageLoads === 0 && report.plays === 0)
  useLiveRefresh(live && report !== null)
  const headingId = useId()
  const { leaving, target } = useFocusRescue<HTMLHeadingElement>()
  return (
    <AsyncSection {...rest} {...{ state, headingId, render, localization }} name="hippo-report">
      <ReportHeader {...{ videoId, headingLevel, headingId, localization }} headingRef={target} />
      <output className="hippo-visually-hidden">{state.status === 'loading' && common.loading}</output>
      <AsyncContent
        {...{ read, state, words, leaving, localization }}
        slots={{ loading, error, empty }}
        staleNote={common.stale}
      >
        <ReportSections {...{ report, sections, compareTo, videoId, leaving, localization }} />
      </AsyncContent>
    </AsyncSection>
  )
}
