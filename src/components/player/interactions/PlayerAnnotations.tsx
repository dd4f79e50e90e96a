import type { ReactElement } from 'react'
import type { ViewerInteractions } from '../../../hooks/interactionTypes.js'
import type { ActionLinkProps } from '../../../hooks/useVideoActions.js'
import type { PlayerText } from '../usePlayerText.js'
import { OpenIcon } from '../../icons.js'

export interface PlayerAnnotationsProps {
  annotations: ViewerInteractions['annotations']
  getLink: (annotationId: string) => ActionLinkProps
  text: PlayerText
}

/** The links that belong to this stretch of the video. Renders a `<ul>`, or nothing. */
export function PlayerAnnotations({
  annotations,
  getLink,
  text,
}: PlayerAnnotationsProps): ReactElement | null {
  if (annotations.length === 0) return null
  return (
    <ul className="hippo-player-annotations">
      {annotations.map(({ id, text: words }) => (
        <li key={id}>
          <a {...getLink(id)} className="hippo-player-annotation">
            <bdi>{words}</bdi>
            <OpenIcon />
            <span className="hippo-visually-hidden">({text.labels.interactions.newTab})</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
