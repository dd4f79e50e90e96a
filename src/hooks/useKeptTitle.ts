'use client'

import { useEffect, useRef } from 'react'
import { isKept } from './isKept.js'
import type { UseRecorderResult } from './recorderResult.js'
import type { RecorderStatus } from './recorderTypes.js'

const titled: ReadonlySet<RecorderStatus> = new Set<RecorderStatus>([
  'requesting',
  'countdown',
  'recording',
  'paused',
  'stopping',
  'review',
])

/** Keeps the title with the take while it is there, so that a crash does not cost it. */
export function useKeptTitle(recorder: UseRecorderResult, title: string | undefined): void {
  const { take, adjust, state, capabilities } = recorder
  const told = useRef({ take: 0, title: '' })
  const wanted = capabilities.submit && (titled.has(state.status) || isKept(recorder))
  useEffect(() => {
    if (!wanted || title === undefined) return
    const before = told.current.take === take ? told.current.title : ''
    if (title === before) return
    told.current = { take, title }
    adjust({ type: 'title', title })
  }, [wanted, title, take, adjust])
}
