import type { RefObject } from 'react'

/** Anything that has a place in a video: a `<video>` element fits. */
export interface SeekTarget {
  /** Seconds of media time. */
  currentTime: number
}

/** Goes to a place in the video that a player shows, where there is one. */
export function seekPlayer(player: RefObject<SeekTarget | null> | undefined, seconds: number): void {
  if (player?.current) player.current.currentTime = seconds
}
