'use client'

import { type ComponentProps, type ReactElement, type RefObject, useId } from 'react'
import { seekPlayer, type SeekTarget } from '../../hooks/seekPlayer.js'
import { useCapabilities } from '../../hooks/useCapabilities.js'
import { useFocusRescue } from '../../hooks/useFocusRescue.js'
import { useLiveRefresh } from '../../hooks/useLiveRefresh.js'
import { type ReadState, useReadState } from '../../hooks/useReadState.js'
import { useViewerTimeline, type UseViewerTimelineOptions } from '../../hooks/useViewerTimeline.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { useLocalization } from '../../provider/useLocalization.js'
import { timelineRooms } from './timelineRooms.js'
import { AsyncContent } from '../async/AsyncContent.js'
import { AsyncSection } from '../async/AsyncSection.js'
import { asyncState } from '../async/asyncState.js'
import { EmptyMessage } from '../async/EmptyMessage.js'
import type { AsyncSlots } from '../async/slot.js'
import type { RenderProp } from '../element.js'
import { TimelineContent } from './TimelineContent.js'
import { TimelineHeader } from './TimelineHeader.js'

/** What the timeline shows; its `status` is the root's `data-state`. */
export type ViewerTimelineState =
  | ReadState
  | { status: 'empty'; refreshing: boolean }
  | { status: 'unavailable' }

/** Props of `<ViewerTimeline>`. */
export interface ViewerTimelineProps extends AsyncSlots, Omit<ComponentProps<'section'>, 'children'> {
  /** Which video. */
  videoId: string
  /** Mail address of the viewer. */
  email: string
  /** What the heading calls them. @default the address */
  name?: string | null
  /** A player of the same video: a press on a stretch goes there. `<video>` elements fit. */
  player?: RefObject<SeekTarget | null>
  /** Called with the seconds at which a pressed stretch begins. */
  onSeek?: (seconds: number) => void
  /** Level of the heading in your page. @default 2 */
  headingLevel?: 2 | 3 | 4
  /** Whether new visits appear by themselves, where the backend has activity. @default true */
  live?: boolean
  /** TanStack options of the underlying read: `{ refetchInterval: 30_000 }`. */
  query?: UseViewerTimelineOptions
  /** Words to change here. */
  labels?: HippoLabelOverrides
  /** Another element in place of the `<section>`. */
  render?: RenderProp<ViewerTimelineState>
}

/**
 * How one viewer watched one video, visit by visit: which parts, how often, and what they did. Renders a `<section>`
 * with `data-state="loading|error|empty|ready|unavailable"`.
 *
 * @example
 * <ViewerTimeline videoId="988" email="amara.okafor@example.com" />
 */
export function ViewerTimeline({
  videoId,
  email,
  name,
  player,
  onSeek,
  headingLevel = 2,
  live = true,
  query,
  labels: overrides,
  loading,
  error,
  empty,
  render,
  ...rest
}: ViewerTimelineProps): ReactElement {
  const localization = useLocalization('<ViewerTimeline>', timelineRooms, overrides)
  const { common, timeline: words } = localization.labels
  const { data: may } = useCapabilities()
  const isKept = may?.timeline !== false
  const read = useViewerTimeline({ videoId, email }, { ...query, enabled: isKept ? query?.enabled : false })
  const timeline = read.data ?? null
  const count = timeline?.viewings.length
  const answer = asyncState(useReadState(read, `${videoId} ${email}`), count === 0)
  useLiveRefresh(live && timeline !== null)
  const headingId = useId()
  const { leaving, target } = useFocusRescue<HTMLHeadingElement>()
  const state: ViewerTimelineState = isKept ? answer : { status: 'unavailable' }
  const seek = (ms: number): void => {
    seekPlayer(player, ms / 1000)
    onSeek?.(ms / 1000)
  }
  return (
    <AsyncSection {...rest} {...{ state, headingId, render, localization }} name="hippo-timeline">
      <TimelineHeader
        {...{ headingLevel, headingId, count, localization }}
        headingRef={target}
        name={name || email}
      />
      <output className="hippo-visually-hidden">{state.status === 'loading' && common.loading}</output>
      {state.status === 'unavailable' ? (
        <EmptyMessage title={words.unavailableTitle}>{words.unavailableText}</EmptyMessage>
      ) : (
        <AsyncContent
          {...{ read, state, words, leaving, localization }}
          slots={{ loading, error, empty }}
          staleNote={common.stale}
        >
          <TimelineContent {...{ timeline, localization }} onSeek={player || onSeek ? seek : undefined} />
        </AsyncContent>
      )}
    </AsyncSection>
  )
}
