'use client'

import { type ReactElement, type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'
import { usePanelFocus } from './usePanelFocus.js'

export interface PlayerPanelProps {
  title: string
  onClose: () => void
  videoRef: RefObject<HTMLVideoElement | null>
  children: ReactNode
}

/** Asks something over the paused picture; Escape closes it. Renders a `<dialog>` that leaves the page usable. */
export function PlayerPanel({ title, onClose, videoRef, children }: PlayerPanelProps): ReactElement {
  const panel = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  usePanelFocus(panel, videoRef)
  useEffect(() => {
    const element = panel.current
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      onClose()
    }
    element?.addEventListener('keydown', onKeyDown)
    return () => element?.removeEventListener('keydown', onKeyDown)
  }, [onClose])
  return (
    <dialog open ref={panel} className="hippo-player-panel" aria-labelledby={titleId}>
      <h2 id={titleId} className="hippo-player-panel-title">
        {title}
      </h2>
      {children}
    </dialog>
  )
}
