'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import type { VideoLinks } from '../recorder/types.js'

/** Long enough to read "Copied", short enough to be ready for the next click. */
const confirmMs = 2500

/** What came of the last copy. */
export type CopyState = 'ready' | 'copied' | 'blocked'

/** What is shared: a recording's video, or whatever has such a link. */
export type SharedVideo = Pick<VideoLinks, 'recordedUrl'>

export interface UseShareLinkResult {
  /** The page to share, from `record_initiated` on; null before. */
  url: string | null
  /** What came of the last click; falls back to `ready` after a moment. */
  copy: CopyState
  /** Put it on the element that shows the link: its text is selected where the clipboard is closed. */
  linkRef: RefObject<HTMLAnchorElement | null>
  getCopyProps: () => { type: 'button'; onClick: () => void; 'data-copy': CopyState }
}

function select(element: HTMLElement | null): void {
  if (element) element.ownerDocument.getSelection()?.selectAllChildren(element)
}

/**
 * The link to a recording and a way to copy it.
 *
 * @example
 * const { url, linkRef, getCopyProps } = useShareLink(recorder)
 */
export function useShareLink({ video }: { video: SharedVideo | null }): UseShareLinkResult {
  const url = video?.recordedUrl ?? null
  const linkRef = useRef<HTMLAnchorElement>(null)
  const [copied, setCopied] = useState<{ url: string; copy: CopyState } | null>(null)
  const copy = copied && copied.url === url ? copied.copy : 'ready'

  useEffect(() => {
    if (copied?.copy !== 'copied') return
    const timer = setTimeout(() => setCopied(null), confirmMs)
    return () => clearTimeout(timer)
  }, [copied])

  async function write(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
      setCopied({ url: text, copy: 'copied' })
    } catch {
      select(linkRef.current)
      setCopied({ url: text, copy: 'blocked' })
    }
  }

  return {
    url,
    copy,
    linkRef,
    getCopyProps: () => ({
      type: 'button',
      'data-copy': copy,
      onClick() {
        if (url) void write(url)
      },
    }),
  }
}
