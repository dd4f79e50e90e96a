'use client'

import type { ReactNode } from 'react'
import { componentPart } from '../../part/componentPart.js'
import { LazyPart } from '../../part/LazyPart.js'
import { panelFrame } from '../../part/panelFrame.js'
import type { VideoLibraryProps } from '../videoLibraryProps.js'

const part = componentPart(async () => (await import('../VideoLibrary.js')).VideoLibrary)

/**
 * The account's videos: pictures, lengths, titles, dates; twenty more with each press. They can be searched, stand
 * as grid or list, and be chosen (`selectionMode`). Renders a `<section>` with
 * `data-state="loading|error|empty|ready"`.
 *
 * @example
 * <VideoLibrary
 *   getVideoHref={(video) => `/videos/${video.id}`}
 *   actions={(video) => <VideoActions videoId={video.id} layout="menu" />}
 * />
 */
export function VideoLibrary(props: VideoLibraryProps): ReactNode {
  return <LazyPart part={part} props={props} kind="panel" frame={panelFrame('hippo-library', props)} />
}
