'use client'

import { clsx } from 'clsx'
import { type ComponentProps, type ReactElement, type RefObject, useId } from 'react'
import { seekPlayer, type SeekTarget } from '../../hooks/seekPlayer.js'
import { useCapabilities } from '../../hooks/useCapabilities.js'
import { useFocusRescue } from '../../hooks/useFocusRescue.js'
import { useLiveRefresh } from '../../hooks/useLiveRefresh.js'
import { useReadState } from '../../hooks/useReadState.js'
import { useViewerTimeline, type UseViewerTimelineOptions } from '../../hooks/useViewerTimeline.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { useLocalization } from '../../provider/useLocalization.js'
import { timelineRooms } from './timelineRooms.js'
import { isBusy } from '../async/isBusy.js'
import type { AsyncSlots } from '../async/slot.js'
import { type RenderProp, renderElement } from '../element.js'
import { TimelineContent, type ViewerTimelineState } from './TimelineContent.js'

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
  className,
  ...rest
}: ViewerTimelineProps): ReactElement {
  const localization = useLocalization('<ViewerTimeline>', timelineRooms, overrides)
  const { labels, format } = localization
  const { data: may } = useCapabilities()
  const isKept = may?.timeline !== false
  const read = useViewerTimeline({ videoId, email }, { ...query, enabled: isKept ? query?.enabled : false })
  const answer = useReadState(read, `${videoId} ${email}`)
  useLiveRefresh(live && read.data !== undefined)
  const headingId = useId()
  const { leaving, target } = useFocusRescue<HTMLHeadingElement>()
  const count = read.data?.viewings.length
  const state = ((): ViewerTimelineState => {
    if (!isKept) return { status: 'unavailable' }
    const isEmpty = answer.status === 'ready' && !answer.error && count === 0
    return isEmpty ? { status: 'empty', refreshing: answer.refreshing } : answer
  })()
  const seek = (ms: number): void => {
    seekPlayer(player, ms / 1000)
    onSeek?.(ms / 1000)
  }
  const Heading = `h${headingLevel}` as const
  const children = (
    <>
      <header className="hippo-timeline-header">
        <Heading className="hippo-title" id={headingId} ref={target} tabIndex={-1}>
          {labels.timeline.title(name || email)}
        </Heading>
        {count !== undefined && count > 0 && (
          <p className="hippo-soft">{labels.timeline.viewingCount(count, format.number(count))}</p>
        )}
      </header>
      <output className="hippo-visually-hidden">{state.status === 'loading' && labels.common.loading}</output>
      <TimelineContent
        {...{ state, leaving, localization }}
        timeline={read.data ?? null}
        onSeek={player || onSeek ? seek : undefined}
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
    className: clsx('hippo-card hippo-timeline', className),
    'data-state': state.status,
    'aria-busy': state.status === 'unavailable' ? false : isBusy(state),
    children,
  }
  return renderElement('section', props, render, state)
}
