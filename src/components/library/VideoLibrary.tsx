'use client'

import { clsx } from 'clsx'
import { type ComponentProps, type ReactElement, type ReactNode, useId, useMemo } from 'react'
import type { LibraryVideo } from '../../hooks/data.js'
import { useDeleteVideo } from '../../hooks/useDeleteVideo.js'
import { useFocusRescue } from '../../hooks/useFocusRescue.js'
import type { UseVideoLibraryOptions } from '../../hooks/useVideoLibrary.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { useLocalization } from '../../provider/useLocalization.js'
import { isBusy } from '../async/isBusy.js'
import type { AsyncSlots } from '../async/slot.js'
import { type RenderProp, renderElement } from '../element.js'
import { LoadMore } from '../list/LoadMore.js'
import { DeleteNotice } from './DeleteNotice.js'
import { LibraryContent, type VideoLibraryState } from './LibraryContent.js'
import { LibraryContext } from './libraryContext.js'
import { LibraryHeader } from './LibraryHeader.js'
import type { RenderVideoLink } from './LibraryTile.js'
import { useLibraryList } from './useLibraryList.js'

export interface VideoLibraryProps extends AsyncSlots, Omit<ComponentProps<'section'>, 'children'> {
  /** Where a video's tile leads. @default its share link */
  getVideoHref?: (video: LibraryVideo) => string
  /** Renders that link by your router. @default an `<a>` */
  renderLink?: RenderVideoLink
  /** What can be done with each video, such as `<VideoActions>`. */
  actions?: (video: LibraryVideo) => ReactNode
  /** How long a deletion can be undone, in milliseconds. @default 10000 */
  undoMs?: number
  /** Level of the heading in your page. @default 2 */
  headingLevel?: 2 | 3 | 4
  /** TanStack options of the underlying read: `{ refetchInterval: 30_000 }`. */
  query?: UseVideoLibraryOptions
  /** Words to change here. */
  labels?: HippoLabelOverrides
  /** Another element in place of the `<section>`. */
  render?: RenderProp<VideoLibraryState>
}

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
