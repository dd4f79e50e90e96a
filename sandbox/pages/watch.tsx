import type { ReactElement } from 'react'
import { PlayerConversation, VideoPlayer, ViewingScope } from 'react-hippo-video'
import { rememberVisitor } from 'react-hippo-video/tracking'
import type { PageData } from '../src/pages/page-data.js'
import { CopyLink } from './copy-link.js'
import { mount } from './mount.js'
import { readPageData } from './read-page-data.js'
import { useVideo } from './use-video.js'

/** The page behind a share link: the player, under it what it is and how to pass it on, and what viewers say. */
function Watch({ data, visitorId }: { data: PageData; visitorId: string | null }): ReactElement {
  const { playback, title } = useVideo(data)
  return (
    <main className="page">
      <ViewingScope>
        <VideoPlayer playback={playback} visitorId={visitorId} pass={data.pass} />
        <header className="page-header">
          <div>
            <h1>{title}</h1>
            <p>
              {data.recorded}
              {data.preview && ' · Only you see this preview'}
            </p>
          </div>
          <CopyLink url={data.shareUrl} />
        </header>
        <PlayerConversation />
      </ViewingScope>
    </main>
  )
}

mount(<Watch data={readPageData()} visitorId={rememberVisitor()} />)
