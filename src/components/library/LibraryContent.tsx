'use client'

import type { ReactElement, ReactNode, RefCallback } from 'react'
import type { HippoError } from '../../core/error.js'
import type { LibraryVideo } from '../../hooks/data.js'
import type { ReadState } from '../../hooks/useReadState.js'
import type { Localization } from '../../provider/useLocalization.js'
import { EmptyMessage } from '../async/EmptyMessage.js'
import { ErrorMessage } from '../async/ErrorMessage.js'
import { type AsyncSlots, renderSlot } from '../async/slot.js'
import { LibraryTile, type RenderVideoLink } from './LibraryTile.js'

/** What the library shows; its `status` is the root's `data-state`. */
export type VideoLibraryState = ReadState | { status: 'empty'; refreshing: boolean }

export interface LibraryContentProps {
  state: VideoLibraryState
  videos: readonly LibraryVideo[]
  slots: AsyncSlots
  getVideoHref: (video: LibraryVideo) => string
  renderLink: RenderVideoLink | undefined
  actions: ((video: LibraryVideo) => ReactNode) | undefined
  failedAt: number
  onRetry: () => void
  /** Whether it was one more page that failed: its button is still there to try again. */
  moreFailed: boolean
  leaving: RefCallback<HTMLElement>
  localization: Localization
}

const places = Array.from({ length: 6 }, (_, place) => place)

/** What stands below the header of a library in each of its states. */
export function LibraryContent({
  state,
  videos,
  slots,
  getVideoHref,
  renderLink,
  actions,
  failedAt,
  onRetry,
  moreFailed,
  leaving,
  localization,
}: LibraryContentProps): ReactNode {
  const { library } = localization.labels
  const message = (kind: 'line' | 'panel', error: HippoError, retrying: boolean): ReactElement => (
    <ErrorMessage
      kind={kind}
      error={error}
      failedAt={failedAt}
      retrying={retrying}
      onRetry={onRetry}
      buttonElsewhere={moreFailed}
      localization={localization}
      ref={leaving}
    />
  )
  if (state.status === 'error') {
    if (slots.error !== undefined) return renderSlot(slots.error, state.error, onRetry)
    return message('panel', state.error, state.retrying)
  }
  if (state.status === 'empty') {
    if (slots.empty !== undefined) return renderSlot(slots.empty)
    return <EmptyMessage title={library.emptyTitle}>{library.emptyText}</EmptyMessage>
  }
  if (state.status === 'loading') {
    if (slots.loading !== undefined) return renderSlot(slots.loading)
    return (
      <ul className="hippo-tiles" aria-hidden="true">
        {places.map((place) => (
          <LibraryTile key={place} video={null} localization={localization} />
        ))}
      </ul>
    )
  }
  return (
    <>
      <ul className="hippo-tiles">
        {videos.map((video) => (
          <LibraryTile
            key={video.id}
            video={video}
            href={getVideoHref(video)}
            renderLink={renderLink}
            actions={actions?.(video)}
            localization={localization}
          />
        ))}
      </ul>
      {state.error && message('line', state.error, state.refreshing)}
    </>
  )
}
