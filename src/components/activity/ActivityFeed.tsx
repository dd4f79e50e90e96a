'use client'

import { clsx } from 'clsx'
import { type ComponentProps, type ReactElement, useId, useRef, useState } from 'react'
import type { ActivityEvent, ActivityType } from '../../hooks/data.js'
import { useActivity, type UseActivityOptions } from '../../hooks/useActivity.js'
import { useFocusRescue } from '../../hooks/useFocusRescue.js'
import { useSummedUp } from '../../hooks/useSummedUp.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { useLocalization } from '../../provider/useLocalization.js'
import { activityRooms } from './activityRooms.js'
import type { AsyncSlots } from '../async/slot.js'
import { type RenderProp, renderElement } from '../element.js'
import { ActivityContent } from './ActivityContent.js'
import { ActivityHeader } from './ActivityHeader.js'
import { activityKinds } from './activityKinds.js'
import { type ActivityFeedState, feedState } from './feedState.js'

/** Props of `<ActivityFeed>`. */
export interface ActivityFeedProps
  extends AsyncSlots, UseActivityOptions, Omit<ComponentProps<'section'>, 'children'> {
  /** How many events are listed. @default 50 */
  limit?: number
  /** Makes the titles of videos buttons that call this: to show a report, say. */
  onOpen?: (event: ActivityEvent) => void
  /** Level of the heading in your page. @default 2 */
  headingLevel?: 2 | 3 | 4
  /** Words to change here. */
  labels?: HippoLabelOverrides
  /** Another element in place of the `<section>`. */
  render?: RenderProp<ActivityFeedState>
}

/**
 * What people do with the videos, live: who watched, clicked, left their details. What comes while it is read is
 * kept behind a button, so that nothing moves under the reader. Renders a `<section>` with
 * `data-state="loading|error|empty|ready|unavailable"` and `data-connection`.
 *
 * @example
 * <ActivityFeed onOpen={(event) => navigate(`/videos/${event.video.id}`)} />
 */
export function ActivityFeed({
  types,
  videoId,
  limit = 50,
  onEvent,
  onOpen,
  headingLevel = 2,
  labels: overrides,
  loading,
  error,
  empty,
  render,
  className,
  ...rest
}: ActivityFeedProps): ReactElement {
  const localization = useLocalization('<ActivityFeed>', activityRooms, overrides)
  const [kind, setKind] = useState<ActivityType | null>(null)
  const activity = useActivity({ types: kind ? [kind] : types, videoId, limit, onEvent })
  const told = useSummedUp(activity.fresh.length)
  const headingId = useId()
  const list = useRef<HTMLOListElement>(null)
  const { leaving, target } = useFocusRescue<HTMLHeadingElement>()
  const state = feedState(activity)
  const showFresh = (): void => {
    activity.showFresh()
    list.current?.scrollTo({ top: 0 })
  }
  const children = (
    <>
      <ActivityHeader
        activity={activity}
        headingLevel={headingLevel}
        headingId={headingId}
        headingRef={target}
        kinds={types ?? activityKinds}
        kind={kind}
        onKind={setKind}
        onShowFresh={showFresh}
        leaving={leaving}
        localization={localization}
      />
      <output className="hippo-visually-hidden">
        {state.status === 'loading' && localization.labels.activity.connecting}
        {told > 0 && localization.labels.activity.freshAnnouncement(told, localization.format.number(told))}
      </output>
      <ActivityContent
        activity={activity}
        state={state}
        slots={{ loading, error, empty }}
        filtered={kind !== null}
        headingId={headingId}
        listRef={list}
        leaving={leaving}
        onOpen={onOpen}
        localization={localization}
      />
    </>
  )
  const props = {
    dir: localization.dir,
    'aria-labelledby': headingId,
    ...rest,
    className: clsx('hippo-card hippo-activity', className),
    'data-state': state.status,
    'data-connection': state.connection,
    'data-paused': state.paused ? '' : undefined,
    'aria-busy': state.connection === 'connecting',
    children,
  }
  return renderElement('section', props, render, state)
}
