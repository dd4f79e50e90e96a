'use client'

import { useEffect, useMemo, useRef } from 'react'
import type { HippoClient } from '../client/types.js'
import type { HippoError } from '../core/error.js'
import type { RecorderEngine } from '../recorder/engine.js'
import type { TakeRecovery } from '../recorder/recovery.js'

/** Runs `act` when the page has nothing better to do; returns the way to call it off. */
function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(act)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(act)
  return () => cancelIdleCallback(handle)
}

/** Brings takes of earlier pages to their end, from the first quiet moment on; null where the engine keeps none. */
export function useRecovery(
  engine: RecorderEngine | null,
  client: HippoClient,
  onError: ((error: HippoError) => void) | undefined,
): TakeRecovery | null {
  const recovery = useMemo(() => engine?.createRecovery?.({ client }) ?? null, [engine, client])
  const latest = useRef(onError)
  useEffect(() => {
    latest.current = onError
  })
  useEffect(() => {
    if (!recovery) return
    const stopHearing = recovery.onError((error) => latest.current?.(error))
    const callOff = whenIdle(() => recovery.start())
    return () => {
      callOff()
      stopHearing()
      recovery.dispose()
    }
  }, [recovery])
  return recovery
}
