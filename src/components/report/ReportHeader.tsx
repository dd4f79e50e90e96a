'use client'

import { type ReactElement, type Ref, useState } from 'react'
import type { LibraryVideo } from '../../hooks/data.js'
import { useVideo } from '../../hooks/useVideo.js'
import type { ReportText } from './reportRooms.js'
import { Skeleton } from '../async/Skeleton.js'
import { PlayIcon } from '../icons.js'

export interface ReportHeaderProps {
  videoId: string
  headingLevel: 2 | 3 | 4
  headingId: string
  headingRef: Ref<HTMLHeadingElement>
  localization: ReportText
}

function Thumbnail({ video }: { video: LibraryVideo | undefined }): ReactElement {
  const source = video?.thumbnailUrl ?? video?.shareThumbnailUrl ?? null
  // Signed pictures expire; one that cannot be had leaves the quiet surface behind it.
  const [broken, setBroken] = useState<string | null>(null)
  return (
    <div className="hippo-thumbnail">
      {source && source !== broken && (
        <img src={source} alt="" loading="lazy" decoding="async" onError={() => setBroken(source)} />
      )}
      <PlayIcon />
    </div>
  )
}

/** Whose report this is. What is not known of the video is left out; the report does not wait for it. */
export function ReportHeader({
  videoId,
  headingLevel,
  headingId,
  headingRef,
  localization: { labels, format },
}: ReportHeaderProps): ReactElement {
  const { data: video, isPending } = useVideo(videoId)
  const Heading = `h${headingLevel}` as const
  const at = video?.createdAt?.at ?? null
  return (
    <header className="hippo-report-header">
      <Thumbnail video={video} />
      <div className="hippo-report-titles">
        <Heading className="hippo-title" id={headingId} ref={headingRef} tabIndex={-1}>
          {isPending ? (
            <>
              <span className="hippo-visually-hidden">{labels.report.title(videoId)}</span>
              <Skeleton chars={18} />
            </>
          ) : (
            <bdi>{video?.title || labels.report.title(videoId)}</bdi>
          )}
        </Heading>
        {isPending && (
          <p className="hippo-soft">
            <Skeleton chars={14} />
          </p>
        )}
        {video && (
          <p className="hippo-soft">
            {video.durationMs !== null && <span>{format.duration(video.durationMs)}</span>}{' '}
            {at !== null && (
              <time dateTime={new Date(at).toISOString()} dir="auto" suppressHydrationWarning>
                {labels.report.recorded(format.date(at))}
              </time>
            )}
          </p>
        )}
      </div>
    </header>
  )
}
