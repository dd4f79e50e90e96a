'use client'

import { type ComponentProps, type ReactElement, useId } from 'react'
import { useFocusRescue } from '../../hooks/useFocusRescue.js'
import { useLiveRefresh } from '../../hooks/useLiveRefresh.js'
import { useReadState } from '../../hooks/useReadState.js'
import { useVideoReport, type UseVideoReportOptions } from '../../hooks/useVideoReport.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { useWords } from '../../provider/useWords.js'
import { watchRateRooms } from './watchRateRooms.js'
import { AsyncContent } from '../async/AsyncContent.js'
import { AsyncSection } from '../async/AsyncSection.js'
import { asyncState } from '../async/asyncState.js'
import type { AsyncSlots } from '../async/slot.js'
import type { RenderProp } from '../element.js'
import { Help } from '../help/Help.js'
import type { ReportCardState } from './ReportCard.js'
import { WatchRateField } from './WatchRateField.js'
import { WatchRatePlot } from './WatchRatePlot.js'

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
  ...rest
}: WatchRateChartProps): ReactElement {
  const localization = useWords('<WatchRateChart>', watchRateRooms, overrides)
  const { common, report: words } = localization.labels
  const read = useVideoReport(videoId, query)
  const unplayed = read.data?.watchRate.every((bucket) => bucket.count === 0) ?? false
  const state = asyncState(useReadState(read, videoId), unplayed)
  useLiveRefresh(live && read.data !== undefined)
  const headingId = useId()
  const { leaving, target } = useFocusRescue<HTMLHeadingElement>()
  const Heading = `h${headingLevel}` as const
  return (
    <AsyncSection {...rest} {...{ state, headingId, render, localization }} name="hippo-watch-rate">
      <header className="hippo-watch-rate-header">
        <Heading className="hippo-title" id={headingId} ref={target} tabIndex={-1}>
          {words.fields.watchRate}
        </Heading>
        <Help subject={words.fields.watchRate} localization={localization}>
          {words.help.watchRate}
        </Help>
      </header>
      <output className="hippo-visually-hidden">{state.status === 'loading' && common.loading}</output>
      <AsyncContent
        {...{ read, state, leaving, localization }}
        words={words.watchRateChart}
        slots={{ loading, error, empty }}
        staleNote={common.stale}
      >
        {read.data ? (
          <WatchRateField buckets={read.data.watchRate} localization={localization} />
        ) : (
          <div className="hippo-watch-rate-field">
            <WatchRatePlot buckets={null} localization={localization} />
          </div>
        )}
      </AsyncContent>
    </AsyncSection>
  )
}
