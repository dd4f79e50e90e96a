'use client'

import type { ReactNode } from 'react'
import { componentPart } from '../../part/componentPart.js'
import { LazyPart } from '../../part/LazyPart.js'
import { panelFrame } from '../../part/panelFrame.js'
import type { WatchRateChartProps } from '../WatchRateChart.js'

const part = componentPart(async () => (await import('../WatchRateChart.js')).WatchRateChart)

/**
 * How far into one video its plays went, in five steps. Renders a `<section>` with
 * `data-state="loading|error|empty|ready"`.
 *
 * @example
 * <WatchRateChart videoId="988" />
 */
export function WatchRateChart(props: WatchRateChartProps): ReactNode {
  return <LazyPart part={part} props={props} kind="panel" frame={panelFrame('hippo-watch-rate', props)} />
}
