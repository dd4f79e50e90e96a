import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Recorder, RecoveredRecordings } from 'react-hippo-video'
import { Link } from '../route.js'

export function RecordPage() {
  const [videoId, setVideoId] = useState<string | null>(null)
  const queryClient = useQueryClient()
  const refresh = () => void queryClient.invalidateQueries()
  return (
    <div className="page record">
      <div className="intro">
        <h1>Record a video</h1>
        <p>The link is yours from the first second. Send it while you still talk.</p>
      </div>
      {/* What a crash or a closed tab left behind finishes by itself; nothing is shown while there is none. */}
      <RecoveredRecordings onEvent={refresh} />
      <Recorder
        onEvent={(event) => {
          if (event.type === 'record_initiated') setVideoId(event.video.videoId)
          if (event.type === 'source_uploaded' || event.type === 'video_submitted') refresh()
        }}
      />
      {videoId ? (
        <p className="after">
          <Link to={`/videos/${videoId}`}>See who watched this one</Link>
        </p>
      ) : null}
    </div>
  )
}
