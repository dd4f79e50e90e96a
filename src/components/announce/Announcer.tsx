'use client'

import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'

type Announce = (message: string) => void

const AnnounceContext = createContext<Announce | null>(null)
AnnounceContext.displayName = 'AnnounceContext'

/** The way to speak to screen readers here, or null where nobody listens yet. */
export function useAnnounce(): Announce | null {
  return useContext(AnnounceContext)
}

export interface AnnouncerProps {
  children?: ReactNode
}

/**
 * Gives everything below one polite live region to speak through; inside another announcer it adds nothing.
 * Renders a visually hidden `<output>` after its children.
 */
export function Announcer({ children }: AnnouncerProps): ReactNode {
  const outer = useAnnounce()
  const [said, setSaid] = useState({ count: 0, message: '' })
  const announce = useCallback<Announce>(
    (message) => setSaid(({ count }) => ({ count: count + 1, message })),
    [],
  )
  if (outer) return children
  return (
    <AnnounceContext value={announce}>
      {children}
      <output aria-live="polite" className="hippo-visually-hidden">
        {/* A new node each time, so that the same words are heard twice. */}
        <span key={said.count}>{said.message}</span>
      </output>
    </AnnounceContext>
  )
}
