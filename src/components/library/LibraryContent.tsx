'use client'

import type { ReactElement, ReactNode, RefCallback } from 'react'
import type { HippoError } from '../../core/error.js'
import type { LibraryVideo } from '../../hooks/data.js'
import type { ReadState } from '../../hooks/useReadState.js'
import { EmptyMessage } from '../async/EmptyMessage.js'
import { ErrorMessage } from '../async/ErrorMessage.js'
import { type AsyncSlots, renderSlot } from '../async/slot.js'
import { LibraryNoMatch } from './LibraryNoMatch.js'
import { LibraryTiles, type LibraryTilesProps } from './LibraryTiles.js'

/** What the library shows; its `status` is the root's `data-state`. */
export type VideoLibraryState = ReadState | { status: 'empty'; refreshing: boolean }

export interface LibraryContentProps extends LibraryTilesProps {
  state: VideoLibraryState
  videos: readonly LibraryVideo[]
  /** What is searched; empty where nothing is. */
  search: string
  onClearSearch: () => void
  slots: AsyncSlots
  failedAt: number
  onRetry: () => void
  /** Whether it was one more page that failed: its button is still there to try again. */
  moreFailed: boolean
  leaving: RefCallback<HTMLElement>
}

/** What stands below the header of a library in each of its states. */
export function LibraryContent({
  state,
  search,
  onClearSearch,
  slots,
  failedAt,
  onRetry,
  moreFailed,
  leaving,
  ...tiles
}: LibraryContentProps): ReactNode {
  const { videos, localization } = tiles
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
    return <LibraryTiles {...tiles} videos={null} />
  }
  return (
    <>
      {videos.length === 0 && search !== '' ? (
        <LibraryNoMatch
          search={search}
          onClear={onClearSearch}
          leaving={leaving}
          localization={localization}
        />
      ) : (
        <LibraryTiles {...tiles} />
      )}
      {state.error && message('line', state.error, state.refreshing)}
    </>
  )
}
