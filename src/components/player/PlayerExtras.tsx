'use client'

import {
  type ComponentType,
  type Dispatch,
  type KeyboardEvent,
  lazy,
  type ReactElement,
  type RefObject,
  type SetStateAction,
  Suspense,
} from 'react'
import type { VideoPlayerOwnProps } from './playerProps.js'
import type { PlayerText } from './usePlayerText.js'

/** What becomes of a key that is pressed in the player. */
export type PlayerKeys = (event: KeyboardEvent<HTMLElement>) => void

export interface PlayerExtrasProps extends Pick<
  VideoPlayerOwnProps,
  'chapters' | 'speedMenu' | 'defaultPlaybackRate' | 'onRateChange' | 'keyboard'
> {
  videoRef: RefObject<HTMLVideoElement | null>
  /** Is given what takes the keys. */
  setKeys: Dispatch<SetStateAction<PlayerKeys | null>>
  /** Whether something stands below the picture. */
  hasBar: boolean
  text: PlayerText
}

// Loaded beside the video; where it does not come, the video plays all the same.
const PlayerWatching = lazy<ComponentType<PlayerExtrasProps>>(() =>
  import('./watching/PlayerWatching.js').then(
    (module) => ({ default: module.PlayerWatching }),
    () => ({ default: () => null }),
  ),
)

/** What the platform's controls lack: chapters, speeds, keys. Renders a bar below the picture, or nothing. */
export function PlayerExtras(props: PlayerExtrasProps): ReactElement | null {
  const { hasBar, chapters, defaultPlaybackRate, onRateChange, keyboard } = props
  if (!hasBar && !chapters && !defaultPlaybackRate && !onRateChange && !keyboard) return null
  return (
    <Suspense fallback={hasBar && <div className="hippo-player-bar" />}>
      <PlayerWatching {...props} />
    </Suspense>
  )
}
