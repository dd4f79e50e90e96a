'use client'

import type { ReactNode } from 'react'
import { componentPart } from '../../part/componentPart.js'
import { LazyPart } from '../../part/LazyPart.js'
import type { VideoActionsProps } from '../VideoActions.js'

const part = componentPart(async () => (await import('../VideoActions.js')).VideoActions)

/**
 * What can be done with one video, as far as the backend allows: rename, new thumbnail, download, delete with a
 * while to undo. In a `<VideoLibrary>` the offer to undo stands in the library. Renders a `<div>`, or nothing.
 *
 * @example
 * <VideoActions videoId="988" videoRef={videoRef} />
 */
export function VideoActions(props: VideoActionsProps): ReactNode {
  return <LazyPart part={part} props={props} />
}
