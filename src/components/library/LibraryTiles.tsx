'use client'

import type { ReactElement, ReactNode } from 'react'
import type { LibraryVideo } from '../../hooks/data.js'
import type { LibraryLayout } from './libraryOptions.js'
import type { LibraryText } from './libraryRooms.js'
import { LibraryTile, type RenderVideoLink } from './LibraryTile.js'
import type { VideoSelection } from './useVideoSelection.js'

export interface LibraryTilesProps {
  /** Null while they are loading. */
  videos: readonly LibraryVideo[] | null
  layout: LibraryLayout
  selection: VideoSelection
  headingId: string
  getVideoHref: ((video: LibraryVideo) => string) | undefined
  renderLink: RenderVideoLink | undefined
  actions: ((video: LibraryVideo) => ReactNode) | undefined
  /** Pointer or focus has come to a link; a page of the app shows a report, a share link none. */
  onApproach: ((videoId: string) => void) | undefined
  localization: LibraryText
}

const places = Array.from({ length: 6 }, (_, place) => place)

/** The videos. Renders a `<ul>`, in a `<fieldset>` where they can be chosen. */
export function LibraryTiles({
  videos,
  layout,
  selection,
  headingId,
  getVideoHref,
  renderLink,
  actions,
  onApproach,
  localization,
}: LibraryTilesProps): ReactElement {
  const isChoice = selection.mode !== 'none'
  const tiles = (
    <ul
      className="hippo-tiles"
      data-layout={layout}
      data-choice={isChoice || undefined}
      aria-hidden={videos ? undefined : true}
    >
      {videos
        ? videos.map((video) => (
            <LibraryTile
              key={video.id}
              video={video}
              href={getVideoHref?.(video)}
              renderLink={renderLink}
              actions={actions?.(video)}
              selection={isChoice ? selection : undefined}
              onApproach={onApproach}
              localization={localization}
            />
          ))
        : places.map((place) => <LibraryTile key={place} video={null} localization={localization} />)}
    </ul>
  )
  if (!isChoice || !videos) return tiles
  return (
    <fieldset className="hippo-library-choice" aria-labelledby={headingId}>
      {tiles}
    </fieldset>
  )
}
