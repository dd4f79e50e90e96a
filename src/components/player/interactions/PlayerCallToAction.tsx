import type { ReactElement, ReactNode } from 'react'
import type { ActionLinkProps } from '../../../hooks/useVideoActions.js'
import type { PlayerText } from '../usePlayerText.js'
import { OpenIcon } from '../../icons.js'

export interface PlayerCallToActionProps {
  link: ActionLinkProps
  text: PlayerText
  /** The owner's words. */
  children: ReactNode
}

/** The button that leads to the owner's page. Renders an `<a>` that opens a tab of its own. */
export function PlayerCallToAction({ link, text, children }: PlayerCallToActionProps): ReactElement {
  return (
    <a {...link} className="hippo-button hippo-player-call" data-kind="accent">
      <bdi>{children}</bdi>
      <OpenIcon />
      <span className="hippo-visually-hidden">({text.labels.interactions.newTab})</span>
    </a>
  )
}
