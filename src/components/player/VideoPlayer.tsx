'use client'

import { clsx } from 'clsx'
import { type KeyboardEvent, type ReactElement, useContext, useMemo, useRef, useState } from 'react'
import { type PlaybackState, usePlayback } from '../../hooks/usePlayback.js'
import { useShareViewing } from '../../hooks/useSharedViewing.js'
import { useViewing } from '../../hooks/useViewing.js'
import { HippoContext } from '../../provider/context.js'
import { renderElement } from '../element.js'
import { useBothRefs } from '../focus/useBothRefs.js'
import { PlayerExtras, type PlayerKeys } from './PlayerExtras.js'
import { PlayerMedia } from './PlayerMedia.js'
import { PlayerNotice } from './PlayerNotice.js'
import { PlayerOverlay } from './PlayerOverlay.js'
import type { PlayerStatus, VideoPlayerProps } from './playerProps.js'
import { type MediaTrouble, useMediaTrouble } from './useMediaTrouble.js'
import { usePlayerText } from './usePlayerText.js'

function statusOf(state: PlaybackState, trouble: MediaTrouble | null): PlayerStatus {
  if (trouble === null) return state.status
  return trouble === 'cannot-play' ? 'cannot-play' : 'error'
}

/**
 * Plays a shared video with the platform's own controls, measures the viewing, and shows over the picture what its
 * owner offers. While the video is still being recorded or made ready it says so, and becomes the player by itself.
 * Renders a `<div>` of 16:9 in every state. Comments and reactions stand below, in `<PlayerConversation>`.
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
    pass: givenPass,
    interactions = true,
    onAction,
    chapters,
    speedMenu,
    defaultPlaybackRate,
    onRateChange,
    keyboard = true,
    videoRef,
    labels,
    render,
    children,
    ...others
  } = props
  const { controls, autoPlay, muted, loop, preload, crossOrigin, captions, tracks, className, ...rest } =
    others
  const { state, pass, retry } = usePlayback(shareUrl ?? null, { initial: playback, pass: givenPass })
  const text = usePlayerText(labels)
  const video = useRef<HTMLVideoElement>(null)
  const ready = state.status === 'ready' ? state : null
  const trouble = useMediaTrouble(video, ready)
  const status = statusOf(state, trouble.trouble)
  const viewed = useMemo(() => (ready && !measure ? { ...ready, beatUrl: null } : ready), [ready, measure])
  const viewing = useViewing(video, viewed, { visitorId, pass })
  useShareViewing(video, viewed, viewing, onAction)
  const attach = useBothRefs(video, videoRef)
  const [keys, setKeys] = useState<PlayerKeys | null>(null)
  const hasBar = status === 'ready' && controls !== false && (speedMenu || Boolean(chapters?.length))

  const content = (
    <>
      {ready && (
        <PlayerMedia
          key={ready.token}
          ref={attach}
          playback={ready}
          name={ready.title || text.labels.player.untitled}
          hidden={status !== 'ready'}
          {...{ controls, autoPlay, muted, loop, preload, crossOrigin, captions, tracks }}
          {...trouble.troubleProps}
        />
      )}
      {status === 'ready' && viewed && (
        <PlayerOverlay
          videoRef={video}
          playback={viewed}
          viewing={interactions ? viewing : null}
          {...{ onAction, text, children }}
        />
      )}
      {ready && (
        <PlayerExtras
          key={`${ready.token} watching`}
          videoRef={video}
          {...{ setKeys, hasBar, chapters, speedMenu, defaultPlaybackRate, onRateChange, keyboard, text }}
        />
      )}
      <PlayerNotice
        status={status}
        labels={text.labels}
        error={state.status === 'error' ? state.error : null}
        downloadUrl={ready?.downloadUrl ?? null}
        onRetry={trouble.trouble ? trouble.retry : retry}
      />
    </>
  )
  const root = {
    ...rest,
    className: clsx('hippo-player', className),
    'data-state': status,
    'data-bar': hasBar || undefined,
    onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
      rest.onKeyDown?.(event)
      keys?.(event)
    },
    children: content,
  }
  return renderElement('div', { dir: useContext(HippoContext)?.dir, ...root }, render, { status })
}
