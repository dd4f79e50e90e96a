'use client'

import type { ReactNode } from 'react'
import { componentPart } from '../../part/componentPart.js'
import { LazyPart } from '../../part/LazyPart.js'
import { panelFrame } from '../../part/panelFrame.js'
import type { ViewerTimelineProps } from '../ViewerTimeline.js'

const part = componentPart(async () => (await import('../ViewerTimeline.js')).ViewerTimeline)

/**
 * How one viewer watched one video, visit by visit: which parts, how often, and what they did. Renders a `<section>`
 * with `data-state="loading|error|empty|ready|unavailable"`.
 *
 * @example
 * <ViewerTimeline videoId="988" email="amara.okafor@example.com" />
 */
export function ViewerTimeline(props: ViewerTimelineProps): ReactNode {
  return <LazyPart part={part} props={props} kind="panel" frame={panelFrame('hippo-timeline', props)} />
}
