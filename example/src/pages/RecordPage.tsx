import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Recorder } from 'react-hippo-video'
import { Link } from '../route.js'

export function RecordPage() {
  const [videoId, setVideoId] = useState<string | null>(null)
  const queryClient = useQueryClient()
  return (
    <div className="page record">
      <div className="intro">
        <h1>Record a video</h1>
        <p>The link is yours from the first second. Send it while you still talk.</p>
      </div>
      <Recorder
        onEvent={(event) => {
          if (event.type === 'record_initiated') setVideoId(event.video.videoId)
          if (event.type === 'source_uploaded' || event.type === 'video_submitted')
            void queryClient.invalidateQueries()
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
