'use client'

import { type AnchorHTMLAttributes, useEffect, useRef } from 'react'

/** How long pointer or focus stays on a link before it is meant, in milliseconds: what passes by reads nothing. */
const meantMs = 60

/** What a link needs to notice who comes near. */
export type ApproachProps = Pick<
  AnchorHTMLAttributes<HTMLAnchorElement>,
  'onPointerEnter' | 'onPointerLeave' | 'onFocus' | 'onBlur'
>

/** Calls `onApproach` when pointer or focus has come to a link and stays. */
export function useApproach(onApproach: () => void): ApproachProps {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const leave = (): void => clearTimeout(timer.current)
  const come = (): void => {
    leave()
    timer.current = setTimeout(onApproach, meantMs)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  return { onPointerEnter: come, onPointerLeave: leave, onFocus: come, onBlur: leave }
}
