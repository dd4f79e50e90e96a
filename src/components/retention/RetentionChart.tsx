'use client'

import { type ComponentProps, type ReactElement, type RefObject, useId } from 'react'
import { seekPlayer, type SeekTarget } from '../../hooks/seekPlayer.js'
import { useCapabilities } from '../../hooks/useCapabilities.js'
import { useFocusRescue } from '../../hooks/useFocusRescue.js'
import { useLiveRefresh } from '../../hooks/useLiveRefresh.js'
import { type ReadState, useReadState } from '../../hooks/useReadState.js'
import { useRetention, type UseRetentionOptions } from '../../hooks/useRetention.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { useLocalization } from '../../provider/useLocalization.js'
import { retentionRooms } from './retentionRooms.js'
import { AsyncContent } from '../async/AsyncContent.js'
import { AsyncSection } from '../async/AsyncSection.js'
import { asyncState } from '../async/asyncState.js'
import { EmptyMessage } from '../async/EmptyMessage.js'
import type { AsyncSlots } from '../async/slot.js'
import type { RenderProp } from '../element.js'
import { RetentionContent } from './RetentionContent.js'
import { RetentionHeader } from './RetentionHeader.js'

/** What the chart shows; its `status` is the root's `data-state`. */
export type RetentionChartState =
  | ReadState
  | { status: 'empty'; refreshing: boolean }
  | { status: 'unavailable' }

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
  ...rest
}: RetentionChartProps): ReactElement {
  const localization = useLocalization('<RetentionChart>', retentionRooms, overrides)
  const { common, retention: words } = localization.labels
  const { data: may } = useCapabilities()
  const isKept = may?.retention !== false
  const read = useRetention(videoId, { ...query, enabled: isKept ? query?.enabled : false })
  const retention = read.data ?? null
  const answer = asyncState(useReadState(read, videoId), retention?.plays === 0)
  useLiveRefresh(live && retention !== null)
  const headingId = useId()
  const { leaving, target } = useFocusRescue<HTMLHeadingElement>()
  const state: RetentionChartState = isKept ? answer : { status: 'unavailable' }
  const seek = (ms: number): void => {
    seekPlayer(player, ms / 1000)
    onSeek?.(ms / 1000)
  }
  return (
    <AsyncSection {...rest} {...{ state, headingId, render, localization }} name="hippo-retention">
      <RetentionHeader
        {...{ headingLevel, headingId, replays, localization }}
        legend={state.status === 'ready'}
        headingRef={target}
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
          <RetentionContent
            {...{ retention, replays, localization }}
            onSeek={player || onSeek ? seek : undefined}
          />
        </AsyncContent>
      )}
    </AsyncSection>
  )
}
