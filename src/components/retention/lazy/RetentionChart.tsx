'use client'

import type { ReactNode } from 'react'
import { componentPart } from '../../part/componentPart.js'
import { LazyPart } from '../../part/LazyPart.js'
import { panelFrame } from '../../part/panelFrame.js'
import type { RetentionChartProps } from '../RetentionChart.js'

const part = componentPart(async () => (await import('../RetentionChart.js')).RetentionChart)

/**
 * Which parts of a video people watched, left and watched again, over its whole length. Renders a `<section>` with
 * `data-state="loading|error|empty|ready|unavailable"`.
 *
 * @example
 * <RetentionChart videoId="988" player={videoRef} />
 */
export function RetentionChart(props: RetentionChartProps): ReactNode {
  return <LazyPart part={part} props={props} kind="panel" frame={panelFrame('hippo-retention', props)} />
}
