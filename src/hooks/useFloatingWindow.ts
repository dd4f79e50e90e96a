'use client'

import { type RefObject, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { canFloat, dress } from './floatingDocument.js'

export interface UseFloatingWindowOptions {
  /** Whether there is something to float; when it ends, the window closes. */
  active: boolean
  /** Of the window. */
  title: string
  width: number
  height: number
  /** An element of the page, whose theme, direction and styles the window takes over. */
  from: RefObject<HTMLElement | null>
}

export interface UseFloatingWindowResult {
  /** False on a server, and in browsers that cannot. */
  supported: boolean
  /** Render into its `document.body` by a portal; null while closed. */
  window: Window | null
  /** Must be called in a click, or soon after one; where the browser refuses, nothing happens. */
  open: () => void
  close: () => void
}

const never = (): (() => void) => () => {}

/** A small window above all others (Document Picture-in-Picture), for as long as there is something to show in it. */
export function useFloatingWindow(options: UseFloatingWindowOptions): UseFloatingWindowResult {
  const supported = useSyncExternalStore(never, canFloat, () => false)
  const { active, title, width, height, from } = options
  const [floating, setFloating] = useState<Window | null>(null)
  const asked = useRef(false)
  const wanted = useRef(false)
  useEffect(() => {
    wanted.current = active
    return () => {
      wanted.current = false
    }
  }, [active])

  const open = useCallback(() => {
    const source = from.current
    if (!source || asked.current || !window.documentPictureInPicture) return
    asked.current = true
    window.documentPictureInPicture.requestWindow({ width, height }).then(
      (opened) => {
        asked.current = false
        if (!wanted.current) {
          opened.close()
          return
        }
        dress(opened, title, source)
        opened.addEventListener('pagehide', () => setFloating(null), { once: true })
        setFloating(opened)
      },
      () => {
        // Not in a click, or forbidden here: the controls in the page serve as before.
        asked.current = false
      },
    )
  }, [from, title, width, height])
  const close = useCallback(() => floating?.close(), [floating])

  useEffect(() => {
    if (!active) floating?.close()
  }, [active, floating])
  useEffect(() => () => floating?.close(), [floating])

  return { supported, window: floating, open, close }
}
