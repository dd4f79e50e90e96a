'use client'

import { clsx } from 'clsx'
import { type ComponentProps, type ReactElement, type RefObject, useId } from 'react'
import { seekPlayer, type SeekTarget } from '../../hooks/seekPlayer.js'
import { useCapabilities } from '../../hooks/useCapabilities.js'
import { useFocusRescue } from '../../hooks/useFocusRescue.js'
import { useLiveRefresh } from '../../hooks/useLiveRefresh.js'
import { useReadState } from '../../hooks/useReadState.js'
import { useRetention, type UseRetentionOptions } from '../../hooks/useRetention.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { useLocalization } from '../../provider/useLocalization.js'
import { retentionRooms } from './retentionRooms.js'
import { isBusy } from '../async/isBusy.js'
import type { AsyncSlots } from '../async/slot.js'
import { type RenderProp, renderElement } from '../element.js'
import { type RetentionChartState, RetentionContent } from './RetentionContent.js'
import { RetentionHeader } from './RetentionHeader.js'

/** Props of `<RetentionChart>`. */
export interface RetentionChartProps extends AsyncSlots, Omit<ComponentProps<'section'>, 'children'> {
  /** Which video. */
  videoId: string
  /** A player of the same video: a click or Enter on the curve goes there. `<video>` elements fit. */
  player?: RefObject<SeekTarget | null>
  /** Called with the seconds of a click or Enter on the curve. */
  onSeek?: (seconds: number) => void
  /** Whether parts that were watched again are shown. @default true */
  replays?: boolean
  /** Level of the heading in your page. @default 2 */
  headingLevel?: 2 | 3 | 4
  /** Whether what viewers do moves the curve by itself, where the backend has activity. @default true */
  live?: boolean
  /** TanStack options of the underlying read: `{ refetchInterval: 30_000 }`. */
  query?: UseRetentionOptions
  /** Words to change here. */
  labels?: HippoLabelOverrides
  /** Another element in place of the `<section>`. */
  render?: RenderProp<RetentionChartState>
}

/**
 * Which parts of a video people watched, left and watched again, over its whole length. Renders a `<section>` with
 * `data-state="loading|error|empty|ready|unavailable"`.
 *
 * @example
 * <RetentionChart videoId="988" player={videoRef} />
 */
export function RetentionChart({
  videoId,
  player,
  onSeek,
  replays = true,
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
}: RetentionChartProps): ReactElement {
  const localization = useLocalization('<RetentionChart>', retentionRooms, overrides)
  const { data: may } = useCapabilities()
  const isKept = may?.retention !== false
  const read = useRetention(videoId, { ...query, enabled: isKept ? query?.enabled : false })
  const answer = useReadState(read, videoId)
  useLiveRefresh(live && read.data !== undefined)
  const headingId = useId()
  const { leaving, target } = useFocusRescue<HTMLHeadingElement>()
  const state = ((): RetentionChartState => {
    if (!isKept) return { status: 'unavailable' }
    const unplayed = answer.status === 'ready' && !answer.error && read.data?.plays === 0
    return unplayed ? { status: 'empty', refreshing: answer.refreshing } : answer
  })()
  const seek = (ms: number): void => {
    seekPlayer(player, ms / 1000)
    onSeek?.(ms / 1000)
  }
  const children = (
    <>
      <RetentionHeader
        {...{ headingLevel, headingId, replays, localization }}
        legend={state.status === 'ready'}
        headingRef={target}
      />
      <output className="hippo-visually-hidden">
        {state.status === 'loading' && localization.labels.common.loading}
      </output>
      <RetentionContent
        {...{ state, replays, leaving, localization }}
        retention={read.data ?? null}
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
    className: clsx('hippo-card hippo-retention', className),
    'data-state': state.status,
    'aria-busy': state.status === 'unavailable' ? false : isBusy(state),
    children,
  }
  return renderElement('section', props, render, state)
}
