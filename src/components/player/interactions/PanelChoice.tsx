import type { ReactElement } from 'react'
import type { PlayerText } from '../usePlayerText.js'

export interface PanelChoiceProps {
  /** What the button says that sends the answer. */
  words: string
  pending: boolean
  onSkip: () => void
  text: PlayerText
}

/** To answer, or to go on without. Renders a `<div>` with two buttons, one of which submits. */
export function PanelChoice({ words, pending, onSkip, text }: PanelChoiceProps): ReactElement {
  const { sending, skip } = text.labels.interactions
  return (
    <div className="hippo-player-choice">
      <button type="submit" className="hippo-button" data-kind="accent" aria-disabled={pending || undefined}>
        {pending ? sending : words}
      </button>
      <button
        type="button"
        className="hippo-button"
        data-kind="quiet"
        onClick={(event) => {
          // Going on without is no press on the form.
          event.stopPropagation()
          onSkip()
        }}
      >
        {skip}
      </button>
    </div>
  )
}
