import type { ReactElement } from 'react'
import type { PlayerStatus } from './playerProps.js'

/** Drawn on a 24-unit grid; each stands beside words that say the same. */
const paths = {
  failed:
    'M12 8v5M12 16.5v.01M10.3 4.3 2.9 17.2A2 2 0 0 0 4.6 20h14.8a2 2 0 0 0 1.7-2.8L13.7 4.3a2 2 0 0 0-3.4 0z',
  gone: 'M4 7h16M9 7V5a1 1 0 0 1 1-1h4a1 1 0 0 1 1 1v2M6 7l1 12a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1l1-12',
  private:
    'M7 10.5h10a1.5 1.5 0 0 1 1.5 1.5v6.5A1.5 1.5 0 0 1 17 20H7a1.5 1.5 0 0 1-1.5-1.5V12A1.5 1.5 0 0 1 7 10.5zM8.5 10.5V7.5a3.5 3.5 0 0 1 7 0v3M12 14.5v1.5',
  'cannot-play':
    'M3 6a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2zM9 21h6M10 8.5v5l4-2.5z',
}
const signs: Partial<Record<PlayerStatus, string>> = { ...paths, error: paths.failed }

/** The sign above a notice: a breathing dot while recording, a running line while waiting, else a picture. */
export function PlayerSign({ status }: { status: PlayerStatus }): ReactElement | null {
  if (status === 'ready') return null
  if (status === 'recording') return <span className="hippo-player-dot" aria-hidden />
  const path = signs[status]
  if (!path) return <span className="hippo-player-wait" aria-hidden />
  return (
    <svg className="hippo-player-sign" viewBox="0 0 24 24" aria-hidden>
      <path d={path} />
    </svg>
  )
}
