'use client'

import { useEffect, useSyncExternalStore } from 'react'
import type { Part, PartState } from '../core/part.js'

/**
 * How far the code of a part is; it is loaded once it is `needed`, and asked for again with each new need: every other
 * value of it that is true in a condition. On a server and while hydrating it may be there already, and then it is used.
 */
export function usePart<Code>(part: Part<Code>, needed: boolean | string = true): PartState<Code> {
  const state = useSyncExternalStore(part.subscribe, part.get, part.get)
  useEffect(() => {
    if (needed) void part.settled()
  }, [part, needed])
  return state
}
