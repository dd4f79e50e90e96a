'use client'

import type { ReactElement, SyntheticEvent } from 'react'

export interface TakePlayerProps {
  url: string
  label: string
  /** The browser cannot play what it has recorded. */
  onUnplayable: () => void
}

/** Later than any take; a player that is sent there finds the end. */
const beyondSeconds = 1e9

/** What is recorded live does not say how long it is: without this the player has no end to scroll to. */
function findEnd({ currentTarget: video }: SyntheticEvent<HTMLVideoElement>): void {
  if (video.duration !== Infinity) return
  const back = (): void => {
    if (video.duration === Infinity) return
    video.removeEventListener('durationchange', back)
    video.currentTime = 0
  }
  video.addEventListener('durationchange', back)
  video.currentTime = beyondSeconds
}

/** Plays the take under review from this browser's own copy. Renders a `<video controls>`. */
export function TakePlayer({ url, label, onUnplayable }: TakePlayerProps): ReactElement {
  return (
    // A recording that is a minute old has no captions yet.
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <video
      key={url}
      className="hippo-take-player"
      src={url}
      aria-label={label}
      controls
      playsInline
      preload="auto"
      onLoadedMetadata={findEnd}
      onError={onUnplayable}
    />
  )
}
