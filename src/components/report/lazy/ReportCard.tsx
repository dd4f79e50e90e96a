'use client'

import type { ReactNode } from 'react'
import { componentPart } from '../../part/componentPart.js'
import { LazyPart } from '../../part/LazyPart.js'
import { panelFrame } from '../../part/panelFrame.js'
import type { ReportCardProps } from '../ReportCard.js'

const part = componentPart(async () => (await import('../ReportCard.js')).ReportCard)

/**
 * How one video is doing: page loads, plays, viewers, how far people watched, what they did and where most of
 * them are. Renders a `<section>` with `data-state="loading|error|empty|ready"`.
 *
 * @example
 * <ReportCard videoId="988" compareTo={{ days: 30 }} />
 */
export function ReportCard(props: ReportCardProps): ReactNode {
  const tall = props.sections?.some((name) => name !== 'figures') ?? true
  const frame = panelFrame(tall ? 'hippo-report' : 'hippo-report hippo-place-figures', props)
  return <LazyPart part={part} props={props} kind="panel" frame={frame} />
}
