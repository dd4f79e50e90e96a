import {
  defaultViewerColumns,
  ReportCard,
  useVideo,
  VideoPlayer,
  type ViewerColumn,
  ViewerTable,
} from 'react-hippo-video'
import { Link } from '../route.js'

const columns: readonly ViewerColumn[] = [
  ...defaultViewerColumns,
  {
    id: 'lead',
    header: 'Their videos',
    cell: ({ email }) => (email ? <Link to={`/leads/${encodeURIComponent(email)}`}>See all</Link> : null),
  },
]

export function VideoPage({ videoId }: { videoId: string }) {
  const video = useVideo(videoId)
  return (
    <div className="page report">
      <div className="watch">
        {/* One's own look at one's own video is not a view. */}
        {video.data ? <VideoPlayer shareUrl={video.data.shareUrl} measure={false} /> : null}
        {video.data ? (
          <p className="share">
            <a href={video.data.shareUrl} target="_blank" rel="noreferrer">
              Open the page viewers see
            </a>
          </p>
        ) : null}
      </div>
      <ReportCard videoId={videoId} />
      <ViewerTable videoId={videoId} columns={columns} className="wide" />
    </div>
  )
}
