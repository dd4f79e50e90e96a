'use client'

import { clsx } from 'clsx'
import {
  type ComponentPropsWithRef,
  type ReactElement,
  type ReactNode,
  type Ref,
  useContext,
  useMemo,
  useRef,
} from 'react'
import { type Playback, type PlaybackState, usePlayback } from '../../hooks/usePlayback.js'
import { useViewing } from '../../hooks/useViewing.js'
import { english, type HippoLabelOverrides, mergeLabels } from '../../labels/index.js'
import { HippoContext } from '../../provider/context.js'
import { type RenderProp, renderElement } from '../element.js'
import { mergeRefs } from './mergeRefs.js'
import { PlayerMedia, type PlayerMediaOptions } from './PlayerMedia.js'
import { PlayerNotice } from './PlayerNotice.js'
import { type MediaTrouble, useMediaTrouble } from './useMediaTrouble.js'

/** Where the player stands; on the DOM as `data-state`. */
export type PlayerStatus = PlaybackState['status'] | 'cannot-play'

/** What the video is: a share link, what the server already said about it, or both. */
export type VideoPlayerSource =
  | { shareUrl: string; playback?: Playback }
  | { shareUrl?: undefined; playback: Playback }

interface VideoPlayerOwnProps extends PlayerMediaOptions {
  /** Report this viewing to the video's own statistics. @default true */
  measure?: boolean
  /** First-party id of this browser, if the site keeps one (`rememberVisitor`). @default null */
  visitorId?: string | null
  /** The `<video>` element, while there is one. */
  videoRef?: Ref<HTMLVideoElement>
  /** Words to change. */
  labels?: HippoLabelOverrides
  /** Replaces the root element. */
  render?: RenderProp<{ status: PlayerStatus }>
  /** Laid over the picture: a skin of your own goes here, with `controls={false}`. */
  children?: ReactNode
}

export type VideoPlayerProps = VideoPlayerSource &
  VideoPlayerOwnProps &
  Omit<ComponentPropsWithRef<'div'>, keyof VideoPlayerOwnProps>

function statusOf(state: PlaybackState, trouble: MediaTrouble | null): PlayerStatus {
  if (trouble === null) return state.status
  return trouble === 'cannot-play' ? 'cannot-play' : 'error'
}

/**
 * Plays a shared video with the platform's own controls and measures the viewing. While the video is still being
 * recorded or made ready it says so, and becomes the player by itself. Renders a `<div>` of 16:9 in every state.
 *
 * @example
 * <VideoPlayer shareUrl={video.recordedUrl} />
 */
export function VideoPlayer(props: VideoPlayerProps): ReactElement {
  const {
    shareUrl,
    playback,
    measure = true,
    visitorId,
    videoRef,
    labels,
    render,
    children,
    ...others
  } = props
  const { controls, autoPlay, muted, loop, preload, crossOrigin, tracks, className, ...rest } = others
  const { state, retry } = usePlayback(shareUrl ?? null, { initial: playback })
  const hippo = useContext(HippoContext)
  const words = mergeLabels(hippo?.labels ?? english, labels)
  const video = useRef<HTMLVideoElement>(null)
  const ready = state.status === 'ready' ? state : null
  const media = useMediaTrouble(video, ready)
  const status = statusOf(state, media.trouble)
  useViewing(video, measure ? ready : null, { visitorId })
  const attach = useMemo(() => mergeRefs(video, videoRef), [videoRef])

  const content = (
    <>
      {ready && (
        <PlayerMedia
          key={ready.token}
          ref={attach}
          playback={ready}
          name={ready.title || words.player.untitled}
          hidden={status !== 'ready'}
          {...{ controls, autoPlay, muted, loop, preload, crossOrigin, tracks }}
          {...media.troubleProps}
        />
      )}
      {status === 'ready' && children && <div className="hippo-player-overlay">{children}</div>}
      <PlayerNotice
        status={status}
        labels={words}
        error={state.status === 'error' ? state.error : null}
        downloadUrl={ready?.downloadUrl ?? null}
        onRetry={media.trouble ? media.retry : retry}
      />
    </>
  )
  const root = {
    ...rest,
    className: clsx('hippo-player', className),
    'data-state': status,
    children: content,
  }
  return renderElement('div', { dir: hippo?.dir, ...root }, render, { status })
}
