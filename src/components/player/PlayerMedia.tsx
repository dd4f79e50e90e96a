import type { ReactElement, ReactNode, Ref, VideoHTMLAttributes } from 'react'
import type { ReadyPlayback } from '../../hooks/usePlayback.js'
import type { VideoCaptions } from './playerTracks.js'

/** How the platform's player behaves. */
export interface PlayerMediaOptions extends Pick<
  VideoHTMLAttributes<HTMLVideoElement>,
  'autoPlay' | 'muted' | 'loop' | 'crossOrigin'
> {
  /** Show the platform's own controls. @default true */
  controls?: boolean
  /** How much to load before anybody presses play. @default 'metadata' */
  preload?: 'none' | 'metadata' | 'auto'
  /** Captions, chosen in the platform's own menu. @default none */
  captions?: readonly VideoCaptions[]
  /** `<track>` elements of your own. */
  tracks?: ReactNode
}

interface PlayerMediaProps extends PlayerMediaOptions {
  playback: ReadyPlayback
  /** Accessible name. */
  name: string
  hidden: boolean
  onError: () => void
  ref: Ref<HTMLVideoElement>
}

/** The platform's `<video>` with every source the server offers. */
export function PlayerMedia(props: PlayerMediaProps): ReactElement {
  const { playback, name, captions, tracks, onError, controls = true, preload = 'metadata', ...media } = props
  const last = playback.sources.length - 1
  return (
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- captions come as `tracks`
    <video
      {...media}
      className="hippo-player-video"
      aria-label={name}
      controls={controls}
      preload={preload}
      poster={playback.posterUrl || undefined}
      playsInline
      onError={onError}
    >
      {playback.sources.map(({ url, type }, index) => (
        <source
          // oxlint-disable-next-line react/no-array-index-key -- a server may name one file twice
          key={`${index} ${url}`}
          src={url}
          type={type}
          onError={index === last ? onError : undefined}
        />
      ))}
      {captions?.map(({ kind = 'captions', ...track }) => (
        <track key={track.src} kind={kind} {...track} />
      ))}
      {tracks}
    </video>
  )
}
