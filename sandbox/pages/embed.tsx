import type { ReactElement } from 'react'
import { VideoPlayer } from 'react-hippo-video'
import { rememberVisitor } from 'react-hippo-video/tracking'
import type { PageData } from '../src/pages/page-data.js'
import { mount } from './mount.js'
import { readPageData } from './read-page-data.js'
import { useVideo } from './use-video.js'

/** The player alone, filling the frame it stands in. */
function Embed({ data, visitorId }: { data: PageData; visitorId: string | null }): ReactElement {
  const { playback } = useVideo(data)
  return <VideoPlayer playback={playback} visitorId={visitorId} pass={data.pass} />
}

mount(<Embed data={readPageData()} visitorId={rememberVisitor()} />)
