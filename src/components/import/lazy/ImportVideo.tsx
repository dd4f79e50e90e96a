'use client'

import type { ReactNode } from 'react'
import { componentPart } from '../../part/componentPart.js'
import { LazyPart } from '../../part/LazyPart.js'
import { panelFrame } from '../../part/panelFrame.js'
import type { ImportVideoProps } from '../importVideoProps.js'

const part = componentPart(async () => (await import('../ImportVideo.js')).ImportVideo)

/**
 * Imports a video: a place to drop a file, a field for an address, progress, and the link. Shows only what the
 * backend allows, and nothing at all where it allows neither. Renders a `<section>`.
 *
 * @example
 * <ImportVideo onEvent={(event) => event.type === 'import_complete' && open(event.video.shareUrl)} />
 */
export function ImportVideo(props: ImportVideoProps): ReactNode {
  return <LazyPart part={part} props={props} kind="panel" frame={panelFrame('hippo-import', props)} />
}
