'use client'

import { type AnchorHTMLAttributes, type ReactElement, type ReactNode, useState } from 'react'
import type { LibraryVideo } from '../../hooks/data.js'
import type { LibraryText } from './libraryRooms.js'
import { Skeleton } from '../async/Skeleton.js'
import { TileCheck } from './TileCheck.js'
import { useApproach } from './useApproach.js'
import type { VideoSelection } from './useVideoSelection.js'

/** Renders the link of a tile, for routers that bring their own. */
export type RenderVideoLink = (
  props: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string },
  video: LibraryVideo,
) => ReactElement

export interface LibraryTileProps {
  /** Null while it is loading. */
  video: LibraryVideo | null
  href?: string
  renderLink?: RenderVideoLink
  actions?: ReactNode
  /** Where videos can be chosen. */
  selection?: VideoSelection
  /** Pointer or focus has come to the link. */
  onApproach?: (videoId: string) => void
  localization: LibraryText
}

/** One video: its picture, its length, its title, its date. Renders an `<li>`. */
export function LibraryTile({
  video,
  href,
  renderLink,
  actions,
  selection,
  onApproach,
  localization,
}: LibraryTileProps): ReactElement {
  const { labels, format } = localization
  // Signed pictures expire; one that cannot be had leaves the quiet surface behind it.
  const [broken, setBroken] = useState<string | null>(null)
  const picture = video?.thumbnailUrl ?? video?.shareThumbnailUrl ?? null
  const at = video?.createdAt?.at ?? null
  const inside = (
    <>
      <span className="hippo-tile-picture">
        {picture && picture !== broken && (
          <img src={picture} alt="" loading="lazy" decoding="async" onError={() => setBroken(picture)} />
        )}
        {video && video.durationMs !== null && (
          <span className="hippo-tile-duration">
            <span aria-hidden="true">{format.duration(video.durationMs)}</span>
            <span className="hippo-visually-hidden">
              {labels.library.duration(format.durationInWords(video.durationMs))}
            </span>
          </span>
        )}
      </span>
      <span className="hippo-tile-title">
        {video ? <bdi>{video.title || labels.library.untitled}</bdi> : <Skeleton chars={16} />}
      </span>
    </>
  )
  const approach = useApproach(() => video && onApproach?.(video.id))
  const link = { className: 'hippo-tile-link', href: href ?? '', children: inside, ...approach }
  const check = video && selection && (
    <TileCheck
      videoId={video.id}
      selection={selection}
      name={href ? labels.viewers.select(video.title || labels.library.untitled) : undefined}
    />
  )
  return (
    <li
      className="hippo-tile"
      data-video={video?.id}
      data-selected={(video && selection?.has(video.id)) || undefined}
    >
      {href && check}
      {video && href && (renderLink?.(link, video) ?? <a {...link}>{inside}</a>)}
      {!href && check ? (
        <label className="hippo-tile-link">
          {check}
          {inside}
        </label>
      ) : (
        !href && inside
      )}
      <div className="hippo-tile-foot">
        {video ? (
          at !== null && (
            <time dateTime={new Date(at).toISOString()} dir="auto" suppressHydrationWarning>
              {format.date(at)}
            </time>
          )
        ) : (
          <Skeleton chars={9} />
        )}
        {actions}
      </div>
    </li>
  )
}
