'use client'

import { type ComponentType, lazy, type ReactElement, type ReactNode, type RefObject, Suspense } from 'react'
import type { OnPlayerAction } from '../../hooks/playerAction.js'
import type { ReadyPlayback } from '../../hooks/usePlayback.js'
import type { Viewing } from '../../hooks/useViewing.js'
import type { PlayerText } from './usePlayerText.js'
import type { PlayerInteractionsProps } from './interactions/PlayerInteractions.js'

// Loaded for videos that offer something; where it does not come, the video plays all the same.
const PlayerInteractions = lazy<ComponentType<PlayerInteractionsProps>>(() =>
  import('./interactions/PlayerInteractions.js').then(
    (module) => ({ default: module.PlayerInteractions }),
    () => ({ default: () => null }),
  ),
)

interface PlayerOverlayProps {
  /** A skin of the app's own. */
  children: ReactNode
  videoRef: RefObject<HTMLVideoElement | null>
  playback: ReadyPlayback
  /** Null where nothing is offered, or as long as there is nothing to act in. */
  viewing: Viewing | null
  onAction: OnPlayerAction | undefined
  text: PlayerText
}

/** What lies over the picture. Renders a `<div>` that lets every click through, or nothing. */
export function PlayerOverlay({ children, viewing, ...rest }: PlayerOverlayProps): ReactElement | null {
  const offers = viewing !== null && Boolean(rest.playback.interactions)
  if (!children && !offers) return null
  return (
    <div className="hippo-player-overlay">
      {children}
      {offers && (
        <Suspense>
          <PlayerInteractions key={rest.playback.token} viewing={viewing} {...rest} />
        </Suspense>
      )}
    </div>
  )
}
