'use client'

import type { ReactNode } from 'react'
import { componentPart } from '../../part/componentPart.js'
import { LazyPart } from '../../part/LazyPart.js'
import { panelFrame } from '../../part/panelFrame.js'
import type { ActivityFeedProps } from '../ActivityFeed.js'

const part = componentPart(async () => (await import('../ActivityFeed.js')).ActivityFeed)

/**
 * What people do with the videos, live: who watched, clicked, left their details. What comes while it is read is
 * kept behind a button, so that nothing moves under the reader. Renders a `<section>` with
 * `data-state="loading|error|empty|ready|unavailable"` and `data-connection`.
 *
 * @example
 * <ActivityFeed onOpen={(event) => navigate(`/videos/${event.video.id}`)} />
 */
export function ActivityFeed(props: ActivityFeedProps): ReactNode {
  return <LazyPart part={part} props={props} kind="panel" frame={panelFrame('hippo-activity', props)} />
}
