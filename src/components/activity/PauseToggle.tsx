'use client'

import type { ReactElement } from 'react'
import type { UseActivityResult } from '../../hooks/useActivity.js'
import type { ActivityText } from './activityRooms.js'
import { PauseIcon, PlayIcon } from '../icons.js'

export interface PauseToggleProps {
  activity: Pick<UseActivityResult, 'paused' | 'pause' | 'resume'>
  localization: ActivityText
}

/** Holds the feed still, and lets it go on. Renders a `<button>`. */
export function PauseToggle({ activity, localization: { labels } }: PauseToggleProps): ReactElement {
  const { paused, pause, resume } = activity
  const name = paused ? labels.activity.resume : labels.activity.pause
  return (
    <button
      type="button"
      className="hippo-button hippo-activity-pause"
      data-kind="quiet"
      data-state={paused ? 'paused' : 'running'}
      aria-label={name}
      title={name}
      onClick={paused ? resume : pause}
    >
      {paused ? <PlayIcon /> : <PauseIcon />}
    </button>
  )
}
