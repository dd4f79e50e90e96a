'use client'

import { clsx } from 'clsx'
import { type ComponentProps, type ReactElement, useId } from 'react'
import { useFocusRescue } from '../../hooks/useFocusRescue.js'
import { useLiveRefresh } from '../../hooks/useLiveRefresh.js'
import { useReadState } from '../../hooks/useReadState.js'
import { useVideoReport, type UseVideoReportOptions } from '../../hooks/useVideoReport.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { useLocalization } from '../../provider/useLocalization.js'
import { reportRooms } from './reportRooms.js'
import { isBusy } from '../async/isBusy.js'
import type { AsyncSlots } from '../async/slot.js'
import { type RenderProp, renderElement } from '../element.js'
import type { ReportComparison } from './comparisonTypes.js'
import { type ReportCardState, ReportContent } from './ReportContent.js'
import { ReportHeader } from './ReportHeader.js'
import { type ReportSection, reportSections } from './sectionNames.js'

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
  className,
  ...rest
}: ReportCardProps): ReactElement {
  const localization = useLocalization('<ReportCard>', reportRooms, overrides)
  const read = useVideoReport(videoId, query)
  const answer = useReadState(read, videoId)
  useLiveRefresh(live && read.data !== undefined)
  const headingId = useId()
  const { leaving, target } = useFocusRescue<HTMLHeadingElement>()
  const report = read.data ?? null
  const unopened = report?.pageLoads === 0 && report.plays === 0
  const state: ReportCardState =
    answer.status === 'ready' && unopened && !answer.error
      ? { status: 'empty', refreshing: answer.refreshing }
      : answer
  const children = (
    <>
      <ReportHeader
        videoId={videoId}
        headingLevel={headingLevel}
        headingId={headingId}
        headingRef={target}
        localization={localization}
      />
      <output className="hippo-visually-hidden">
        {state.status === 'loading' && localization.labels.common.loading}
      </output>
      <ReportContent
        state={state}
        report={report}
        {...{ sections, compareTo, videoId }}
        slots={{ loading, error, empty }}
        failedAt={read.errorUpdatedAt}
        onRetry={() => void read.refetch({ cancelRefetch: false })}
        leaving={leaving}
        localization={localization}
      />
    </>
  )
  const props = {
    dir: localization.dir,
    'aria-labelledby': headingId,
    ...rest,
    className: clsx('hippo-card hippo-report', className),
    'data-state': state.status,
    'aria-busy': isBusy(state),
    children,
  }
  return renderElement('section', props, render, state)
}
