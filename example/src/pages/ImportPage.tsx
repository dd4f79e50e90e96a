import { type ImportedVideo, ImportVideo } from 'react-hippo-video'
import { Link } from '../route.js'

function seeViewers({ videoId }: ImportedVideo) {
  return videoId ? <Link to={`/videos/${videoId}`}>See who watched it</Link> : null
}

export function ImportPage() {
  return (
    <div className="page record">
      <div className="intro">
        <h1>Bring one in</h1>
        <p>A video you have already gets a link, a report and its viewers like one you record.</p>
      </div>
      <ImportVideo actions={seeViewers} />
    </div>
  )
}
