'use client'

import { type ReactElement, useId, useMemo } from 'react'
import type { LibraryVideo } from '../../hooks/data.js'
import { useDeleteVideo } from '../../hooks/useDeleteVideo.js'
import { useFocusRescue } from '../../hooks/useFocusRescue.js'
import { useLocalization } from '../../provider/useLocalization.js'
import { libraryRooms } from './libraryRooms.js'
import { AsyncContent } from '../async/AsyncContent.js'
import { AsyncSection } from '../async/AsyncSection.js'
import { LoadMore } from '../list/LoadMore.js'
import { DeleteNotice } from './DeleteNotice.js'
import { LibraryContent } from './LibraryContent.js'
import { LibraryContext } from './libraryContext.js'
import { LibraryHeader } from './LibraryHeader.js'
import { LibraryNotes } from './LibraryNotes.js'
import { LibraryTools } from './LibraryTools.js'
import { splitOptions } from './splitOptions.js'
import { useLibraryControls } from './useLibraryControls.js'
import { useLibraryList } from './useLibraryList.js'
import { useVideoSelection } from './useVideoSelection.js'
import type { VideoLibraryProps } from './videoLibraryProps.js'

const shareUrl = (video: LibraryVideo): string => video.shareUrl

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
export function VideoLibrary({
  getVideoHref,
  renderLink,
  actions,
  undoMs,
  headingLevel = 2,
  query,
  labels: overrides,
  loading,
  error,
  empty,
  render,
  ...others
}: VideoLibraryProps): ReactElement {
  const localization = useLocalization('<VideoLibrary>', libraryRooms, overrides)
  const { options, rest } = splitOptions(others)
  const controls = useLibraryControls(options)
  const library = useLibraryList(controls, query)
  const { read, state, videos, shown, isSearchedHere, added } = library
  const selection = useVideoSelection(options, videos, shown)
  const hasTools = state.status === 'ready' || state.status === 'loading' || controls.search !== ''
  const deletion = useDeleteVideo({ undoMs })
  const headingId = useId()
  const { leaving, target } = useFocusRescue<HTMLHeadingElement>()
  const shared = useMemo(
    () => ({ deletion, find: (videoId: string) => videos.find((video) => video.id === videoId) }),
    [deletion, videos],
  )
  return (
    <AsyncSection {...rest} {...{ state, headingId, render, localization }} name="hippo-library">
      <LibraryContext value={shared}>
        <LibraryHeader
          {...{ state, headingLevel, headingId, added, localization }}
          headingRef={target}
          count={shown.length}
          isFound={controls.sought !== '' && !read.isPlaceholderData}
          complete={!read.hasNextPage}
        >
          {hasTools && <LibraryTools {...{ controls, localization }} tools={options.tools} />}
        </LibraryHeader>
        <LibraryNotes
          {...{ selection, leaving, localization }}
          among={isSearchedHere && read.hasNextPage ? videos.length : null}
        />
        <AsyncContent
          {...{ read, state, leaving, localization }}
          slots={{ loading, error, empty }}
          words={localization.labels.library}
          onRetry={library.retry}
          retryElsewhere={read.isFetchNextPageError}
        >
          <LibraryContent
            {...{ selection, headingId, renderLink, actions, leaving, localization }}
            videos={state.status === 'ready' ? shown : null}
            layout={controls.layout}
            search={controls.sought}
            onClearSearch={() => controls.setSearch('')}
            getVideoHref={getVideoHref ?? (selection.mode === 'none' ? shareUrl : undefined)}
            onApproach={getVideoHref && library.readReport}
          />
        </AsyncContent>
        {state.status === 'ready' && (
          <LoadMore
            hasMore={read.hasNextPage && state.error?.code !== 'paging_stuck'}
            failed={state.error !== null}
            loading={read.isFetchingNextPage}
            auto={options.autoLoad === true && !isSearchedHere && !read.isFetching}
            onLoad={() => void read.fetchNextPage()}
            onApproach={library.readAhead}
            localization={localization}
          />
        )}
        <DeleteNotice deletion={deletion} localization={localization} ref={leaving} />
      </LibraryContext>
    </AsyncSection>
  )
}
