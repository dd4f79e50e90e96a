import { type LibraryVideo, type RenderVideoLink, VideoActions, VideoLibrary } from 'react-hippo-video'
import { Link } from '../route.js'

const href = (video: LibraryVideo) => `/videos/${video.id}`
const link: RenderVideoLink = ({ href: to, ...props }) => <Link to={to} {...props} />

function actions(video: LibraryVideo) {
  return <VideoActions videoId={video.id} layout="menu" />
}

export function LibraryPage() {
  return (
    <div className="page">
      <VideoLibrary getVideoHref={href} renderLink={link} actions={actions} />
    </div>
  )
}
