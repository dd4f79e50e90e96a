'use client'

import { type ReactElement, useEffect, useRef } from 'react'
import type { PlayerText } from '../usePlayerText.js'

export interface PanelDoneProps {
  /** Said and shown; null where what stands above says it. */
  words: string | null
  onClose: () => void
  text: PlayerText
}

/** The way on after an answer, with the focus on it. Renders the words and a `<button>`. */
export function PanelDone({ words, onClose, text }: PanelDoneProps): ReactElement {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // What was pressed is gone; whoever is elsewhere stays there.
    if (document.activeElement === document.body) button.current?.focus({ preventScroll: true })
  }, [])
  return (
    <>
      {words && <output>{words}</output>}
      <button ref={button} type="button" className="hippo-button" data-kind="accent" onClick={onClose}>
        {text.labels.interactions.goOn}
      </button>
    </>
  )
}
