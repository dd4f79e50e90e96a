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
import { Help } from '../help/Help.js'
import type { ReportCardState } from './ReportContent.js'
import { WatchRateContent } from './WatchRateContent.js'

/** What the chart shows; its `status` is the root's `data-state`. */
export type WatchRateChartState = ReportCardState

/** Props of `<WatchRateChart>`. */
export interface WatchRateChartProps extends AsyncSlots, Omit<ComponentProps<'section'>, 'children'> {
  /** Which video. */
  videoId: string
  /** Level of the heading in your page. @default 2 */
  headingLevel?: 2 | 3 | 4
  /** Whether what viewers do moves the bars by itself, where the backend has activity. @default true */
  live?: boolean
  /** TanStack options of the underlying read: `{ refetchInterval: 30_000 }`. */
  query?: UseVideoReportOptions
  /** Words to change here. */
  labels?: HippoLabelOverrides
  /** Another element in place of the `<section>`. */
  render?: RenderProp<WatchRateChartState>
}

/**
 * How far into one video its plays went, in five steps. Renders a `<section>` with
 * `data-state="loading|error|empty|ready"`.
 *
 * @example
 * <WatchRateChart videoId="988" />
 */
export function WatchRateChart({
  videoId,
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
}: WatchRateChartProps): ReactElement {
  const localization = useLocalization('<WatchRateChart>', reportRooms, overrides)
  const { fields, help } = localization.labels.report
  const read = useVideoReport(videoId, query)
  const answer = useReadState(read, videoId)
  useLiveRefresh(live && read.data !== undefined)
  const headingId = useId()
  const { leaving, target } = useFocusRescue<HTMLHeadingElement>()
  const unplayed = read.data?.watchRate.every((bucket) => bucket.count === 0) ?? false
  const state: WatchRateChartState =
    answer.status === 'ready' && unplayed && !answer.error
      ? { status: 'empty', refreshing: answer.refreshing }
      : answer
  const Heading = `h${headingLevel}` as const
  const children = (
    <>
      <header className="hippo-watch-rate-header">
        <Heading className="hippo-title" id={headingId} ref={target} tabIndex={-1}>
          {fields.watchRate}
        </Heading>
        <Help subject={fields.watchRate} localization={localization}>
          {help.watchRate}
        </Help>
      </header>
      <output className="hippo-visually-hidden">
        {state.status === 'loading' && localization.labels.common.loading}
      </output>
      <WatchRateContent
        {...{ state, leaving, localization }}
        report={read.data ?? null}
        slots={{ loading, error, empty }}
        failedAt={read.errorUpdatedAt}
        onRetry={() => void read.refetch({ cancelRefetch: false })}
      />
    </>
  )
  const props = {
    dir: localization.dir,
    'aria-labelledby': headingId,
    ...rest,
    className: clsx('hippo-card hippo-watch-rate', className),
    'data-state': state.status,
    'aria-busy': isBusy(state),
    children,
  }
  return renderElement('section', props, render, state)
}
