import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import {
  defaultViewerColumns,
  ReportCard,
  useVideo,
  VideoActions,
  VideoPlayer,
  type ViewerColumn,
  ViewerTable,
} from 'react-hippo-video'
import { client } from '../client.js'
import { Link } from '../route.js'
import { InteractionsForm } from './InteractionsForm.js'
import { SharingForm } from './SharingForm.js'

const columns: readonly ViewerColumn[] = [
  ...defaultViewerColumns,
  {
    id: 'lead',
    header: 'Videos',
    cell: ({ email }) =>
      email ? <Link to={`/leads/${encodeURIComponent(email)}`}>See&nbsp;all</Link> : null,
  },
]

export function VideoPage({ videoId }: { videoId: string }) {
  const video = useVideo(videoId)
  // One's own pass opens the video in every state of access.
  const own = useQuery({
    queryKey: ['own-pass', videoId],
    queryFn: ({ signal }) => client.videos.ownPass(videoId, { signal }),
    staleTime: Infinity,
    retry: false,
  })
  const videoRef = useRef<HTMLVideoElement>(null)
  return (
    <div className="page report">
      <div className="watch">
        {video.data && !own.isPending ? (
          <>
            {/* One's own look at one's own video is not a view. */}
            <VideoPlayer
              shareUrl={video.data.shareUrl}
              pass={own.data?.pass}
              measure={false}
              videoRef={videoRef}
            />
            <p className="share">
              <a href={video.data.shareUrl} target="_blank" rel="noreferrer">
                Open the page viewers see
              </a>
            </p>
            <VideoActions videoId={videoId} videoRef={videoRef} />
          </>
        ) : null}
      </div>
      <ReportCard videoId={videoId} />
      <ViewerTable videoId={videoId} columns={columns} className="wide" />
      <InteractionsForm videoId={videoId} />
      <SharingForm videoId={videoId} />
    </div>
  )
}
