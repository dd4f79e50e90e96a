'use client'

import { type RefObject, useContext, useEffect, useRef, useState } from 'react'
import { untitledLabel } from '../labels/atOnce.js'
import { HippoContext } from '../provider/context.js'
import { copyRich } from './copyRich.js'
import { shareForm, type ShareForm, type SharedVideo } from './shareForms.js'

export type { ShareForm, SharedVideo } from './shareForms.js'

/** Long enough to read "Copied", short enough to be ready for the next click. */
const confirmMs = 2500

/** What came of the last copy. */
export type CopyState = 'ready' | 'copied' | 'blocked'

export interface UseShareLinkOptions {
  /** What is shared; null while there is nothing yet. */
  video: SharedVideo | null
  /** Name of the video in what is copied. @default labels.player.untitled */
  title?: string
}

/** The link of a video, and props of the controls that share it. */
export interface UseShareLinkResult {
  /** The page to share, from `record_initiated` on; null before. */
  url: string | null
  /** What can be copied of this video. */
  forms: readonly ShareForm[]
  /** What came of the last click; falls back to `ready` after a moment. */
  copy: CopyState
  /** What that click was to copy; null before. */
  copied: ShareForm | null
  /** Put it on the element that shows the link: its text is selected where the clipboard is closed. */
  linkRef: RefObject<HTMLAnchorElement | null>
  /** Spread on a `<button>`. @default the link */
  getCopyProps: (form?: ShareForm) => { type: 'button'; onClick: () => void; 'data-copy': CopyState }
}

const every: readonly ShareForm[] = ['link', 'embed', 'thumbnail']

function select(element: HTMLElement | null): void {
  if (element) element.ownerDocument.getSelection()?.selectAllChildren(element)
}

/**
 * The link to a recording, and ways to copy it: as it is, as a frame for a web page, as a picture for an e-mail.
 *
 * @example
 * const { url, linkRef, getCopyProps } = useShareLink(recorder)
 * <button {...getCopyProps('embed')}>Copy embed code</button>
 */
export function useShareLink({ video, title: given }: UseShareLinkOptions): UseShareLinkResult {
  const labels = useContext(HippoContext)?.labels
  const title = given ?? labels?.player?.untitled ?? untitledLabel
  const url = video?.recordedUrl ?? null
  const linkRef = useRef<HTMLAnchorElement>(null)
  const [last, setLast] = useState<{ url: string; form: ShareForm; copy: CopyState } | null>(null)
  const current = last && last.url === url ? last : null
  const copy = current?.copy ?? 'ready'

  useEffect(() => {
    if (last?.copy !== 'copied') return
    const timer = setTimeout(() => setLast(null), confirmMs)
    return () => clearTimeout(timer)
  }, [last])

  async function write(shared: SharedVideo, form: ShareForm): Promise<void> {
    const words = shareForm(shared, form, title)
    if (!words) return
    try {
      await copyRich(words)
      setLast({ url: shared.recordedUrl, form, copy: 'copied' })
    } catch {
      if (form === 'link') select(linkRef.current)
      setLast({ url: shared.recordedUrl, form, copy: 'blocked' })
    }
  }

  return {
    url,
    forms: video ? every.filter((form) => shareForm(video, form, title) !== null) : [],
    copy,
    copied: current?.form ?? null,
    linkRef,
    getCopyProps: (form = 'link') => ({
      type: 'button',
      'data-copy': current?.form === form ? copy : 'ready',
      onClick() {
        if (video) void write(video, form)
      },
    }),
  }
}
