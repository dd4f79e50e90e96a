'use client'

import { clsx } from 'clsx'
import { type ReactElement, useId, useMemo } from 'react'
import type { LibraryVideo } from '../../hooks/data.js'
import { useDeleteVideo } from '../../hooks/useDeleteVideo.js'
import { useFocusRescue } from '../../hooks/useFocusRescue.js'
import { useLocalization } from '../../provider/useLocalization.js'
import { isBusy } from '../async/isBusy.js'
import { renderElement } from '../element.js'
import { LoadMore } from '../list/LoadMore.js'
import { DeleteNotice } from './DeleteNotice.js'
import { LibraryContent } from './LibraryContent.js'
import { LibraryContext } from './libraryContext.js'
import { LibraryHeader } from './LibraryHeader.js'
import { useLibraryList } from './useLibraryList.js'
import type { VideoLibraryProps } from './videoLibraryProps.js'

const shareUrl = (video: LibraryVideo): string => video.shareUrl

/**
 * The account's videos: pictures, lengths, titles, dates; twenty more with each press. Renders a `<section>` with
 * `data-state="loading|error|empty|ready"`.
 *
 * @example
 * <VideoLibrary
 *   getVideoHref={(video) => `/videos/${video.id}`}
 *   actions={(video) => <VideoActions videoId={video.id} layout="menu" />}
 * />
 */
export function VideoLibrary({
  getVideoHref = shareUrl,
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
  className,
  ...rest
}: VideoLibraryProps): ReactElement {
  const localization = useLocalization('<VideoLibrary>', overrides)
  const { read, state, videos, added, retry } = useLibraryList(query)
  const deletion = useDeleteVideo({ undoMs })
  const headingId = useId()
  const { leaving, target } = useFocusRescue<HTMLHeadingElement>()
  const shared = useMemo(
    () => ({ deletion, find: (videoId: string) => videos.find((video) => video.id === videoId) }),
    [deletion, videos],
  )
  const children = (
    <LibraryContext value={shared}>
      <LibraryHeader
        state={state}
        headingLevel={headingLevel}
        headingId={headingId}
        headingRef={target}
        count={videos.length}
        complete={!read.hasNextPage}
        added={added}
        localization={localization}
      />
      <LibraryContent
        state={state}
        videos={videos}
        slots={{ loading, error, empty }}
        getVideoHref={getVideoHref}
        renderLink={renderLink}
        actions={actions}
        failedAt={read.errorUpdatedAt}
        onRetry={retry}
        moreFailed={read.isFetchNextPageError}
        leaving={leaving}
        localization={localization}
      />
      {state.status === 'ready' && (
        <LoadMore
          hasMore={read.hasNextPage && state.error?.code !== 'paging_stuck'}
          failed={state.error !== null}
          loading={read.isFetchingNextPage}
          auto={false}
          onLoad={() => void read.fetchNextPage()}
          localization={localization}
        />
      )}
      <DeleteNotice deletion={deletion} localization={localization} ref={leaving} />
    </LibraryContext>
  )
  const props = {
    dir: localization.dir,
    'aria-labelledby': headingId,
    ...rest,
    className: clsx('hippo-card hippo-library', className),
    'data-state': state.status,
    'aria-busy': isBusy(state),
    children,
  }
  return renderElement('section', props, render, state)
}
