import type { ComponentType } from 'react'
import { createPart, type Part } from '../../core/part.js'

/**
 * A part that is a component. A server has its code at hand, and loads it at once, so that even what is rendered in
 * one go (`renderToString`) holds it from the second moment on; streaming waits for it.
 */
export function componentPart<Props>(
  importing: () => Promise<ComponentType<Props>>,
): Part<ComponentType<Props>> {
  const part = createPart(importing)
  if (typeof window === 'undefined') void part.settled()
  return part
}
