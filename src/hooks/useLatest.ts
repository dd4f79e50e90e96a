'use client'

import { type RefObject, useEffect, useRef } from 'react'

/** A ref that always holds the value of the last committed render: callbacks change without anyone subscribing anew. */
export function useLatest<T>(value: T): Readonly<RefObject<T>> {
  const ref = useRef(value)
  useEffect(() => {
    ref.current = value
  })
  return ref
}
