'use client'

import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { componentPart } from '../../part/componentPart.js'
import { LazyPart, type PlaceFrame } from '../../part/LazyPart.js'
import { PlaceStatus } from '../../part/PlaceStatus.js'
import type { VideoPlayerProps } from '../playerProps.js'

const part = componentPart(async () => (await import('../VideoPlayer.js')).VideoPlayer)

/** A line where the player has one, above words that are not there yet. */
const notice = (
  <div className="hippo-player-notice" aria-hidden="true">
    <span className="hippo-player-wait" />
    <span className="hippo-player-notice-title">{'\u2007'}</span>
  </div>
)

/** 16:9 in every state. */
function place({ className, style, labels }: VideoPlayerProps): PlaceFrame {
  return (message) => (
    <div className={clsx('hippo-player', className)} style={style} data-state={message ? 'error' : 'loading'}>
      {message ?? (
        <>
          <PlaceStatus labels={labels} />
          {notice}
        </>
      )}
    </div>
  )
}

/**
 * Plays a shared video with the platform's own controls, measures the viewing, and shows over the picture what its
 * owner offers. While the video is still being recorded or made ready it says so, and becomes the player by itself.
 * Renders a `<div>` of 16:9 in every state. Comments and reactions stand below, in `<PlayerConversation>`.
 *
 * @example
 * <VideoPlayer shareUrl={video.recordedUrl} />
 */
export function VideoPlayer(props: VideoPlayerProps): ReactNode {
  return <LazyPart part={part} props={props} kind="panel" frame={place(props)} />
}
