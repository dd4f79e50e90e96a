'use client'

import { useCallback, useState } from 'react'
import { useLatest } from '../../hooks/useLatest.js'

/** A value that the app keeps, or, where it gives none, the component itself; either way the app hears of changes. */
export function useControlled<Value>(
  given: Value | undefined,
  initial: Value,
  onChange?: (value: Value) => void,
): [value: Value, change: (value: Value) => void] {
  const [own, setOwn] = useState(initial)
  const latest = useLatest(onChange)
  const change = useCallback(
    (value: Value) => {
      setOwn(value)
      latest.current?.(value)
    },
    [latest],
  )
  return [given === undefined ? own : given, change]
}
