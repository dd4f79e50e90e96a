'use client'

import type { ReactNode } from 'react'
import { Skeleton } from '../../async/Skeleton.js'
import { componentPart } from '../../part/componentPart.js'
import { LazyPart } from '../../part/LazyPart.js'
import { panelFrame } from '../../part/panelFrame.js'
import type { VideoLibraryProps } from '../videoLibraryProps.js'

const part = componentPart(async () => (await import('../VideoLibrary.js')).VideoLibrary)

const tiles = ['1', '2', '3', '4', '5', '6']
const place = (
  <div aria-hidden="true">
    <div className="hippo-library-header">
      <Skeleton chars={8} />
      <div className="hippo-list-tools hippo-place">
        <div className="hippo-list-search" />
      </div>
    </div>
    <ul className="hippo-tiles">
      {tiles.map((tile) => (
        <li key={tile} className="hippo-tile">
          <span className="hippo-tile-picture" />
          <span className="hippo-tile-title">
            <Skeleton chars={16} />
          </span>
          <div className="hippo-tile-foot">
            <Skeleton chars={9} />
          </div>
        </li>
      ))}
    </ul>
  </div>
)

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
  const frame = panelFrame('hippo-library', props, place)
  return <LazyPart part={part} props={props} kind="panel" frame={frame} />
}
