'use client'

import type { ReactElement } from 'react'
import type { VideoSelection } from './useVideoSelection.js'

export interface TileCheckProps {
  videoId: string
  selection: VideoSelection
  /** Accessible name; left out where it stands in a label. */
  name?: string
}

/** What chooses a video. Renders an `<input>`: a checkbox, or a radio button where there is one choice. */
export function TileCheck({ videoId, selection, name }: TileCheckProps): ReactElement {
  return (
    <input
      type={selection.mode === 'single' ? 'radio' : 'checkbox'}
      name={selection.mode === 'single' ? selection.name : undefined}
      className="hippo-check hippo-tile-check"
      aria-label={name}
      checked={selection.has(videoId)}
      onChange={({ currentTarget, nativeEvent }) =>
        selection.mark(
          videoId,
          currentTarget.checked,
          nativeEvent instanceof MouseEvent && nativeEvent.shiftKey,
        )
      }
    />
  )
}
