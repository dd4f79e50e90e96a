import type { ReactNode } from 'react'
import type { HippoError } from '../../core/error.js'

/** What to show instead of the default: a node, or a function that makes one. */
export type Slot = ReactNode | (() => ReactNode)

/** The same for an error, with the way to try again. */
export type ErrorSlot = ReactNode | ((error: HippoError, retry: () => void) => ReactNode)

/** What a component shows while there is nothing, too little or something wrong. */
export interface AsyncSlots {
  /** While loading. @default a skeleton of the final layout */
  loading?: Slot
  /** When it failed. @default a sentence, and a way to retry where that may help */
  error?: ErrorSlot
  /** When there is nothing yet. @default what will appear here, and how */
  empty?: Slot
}

/** Renders a slot, or null where it was not given. */
export function renderSlot<Args extends unknown[]>(
  slot: ReactNode | ((...args: Args) => ReactNode),
  ...args: Args
): ReactNode {
  return typeof slot === 'function' ? slot(...args) : slot
}
