import { type ImportedVideo, ImportVideo } from 'react-hippo-video'
import { Link } from '../route.js'

function seeViewers({ videoId }: ImportedVideo) {
  return videoId ? <Link to={`/videos/${videoId}`}>See who watched it</Link> : null
}

export function ImportPage() {
  return (
    <div className="page record">
      <div className="intro">
        <h1>Import a video</h1>
        <p>From this computer, or from an address on the web.</p>
      </div>
      <ImportVideo actions={seeViewers} />
    </div>
  )
}
