'use client'

import { type ReactElement, useId } from 'react'
import type { RoomWords } from '../../provider/useWords.js'
import { HelpIcon } from '../icons.js'

export interface HelpProps {
  /** What is explained, as it is called on the screen. */
  subject: string
  /** One sentence. */
  children: string
  localization: RoomWords<'common'>
}

/** A small button that opens one sentence of explanation. Renders a `<span>` with a button and a popover. */
export function Help({ subject, children, localization: { labels } }: HelpProps): ReactElement {
  const id = useId()
  return (
    <span className="hippo-help">
      <button
        type="button"
        className="hippo-help-button"
        popoverTarget={id}
        aria-label={labels.common.about(subject)}
      >
        <HelpIcon />
      </button>
      <span popover="auto" id={id} className="hippo-help-text" role="note">
        {children}
      </span>
    </span>
  )
}
