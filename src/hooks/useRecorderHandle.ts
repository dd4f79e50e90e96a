'use client'

import { useEffect, useState } from 'react'
import { HippoError } from '../core/error.js'
import { type HippoContextValue, useHippo } from '../provider/context.js'
import type { RecorderEngine } from '../recorder/engine.js'
import { logRecorderEvent } from './logRecorderEvent.js'
import { createRecorderHandle, type RecorderHandle } from './recorderHandle.js'
import { useLatest } from './useLatest.js'

function needEngine({ engine }: HippoContextValue): RecorderEngine {
  if (engine) return engine
  throw new HippoError('not_configured', 'A recorder is used, but the provider has no engine.', {
    hint: 'Give it one: <HippoProvider client={client} engine={browserEngine()}>.',
  })
}

/**
 * The recorder of the component that calls it, from mount to unmount. Another engine or client of the same
 * kind does not replace it, so that one written inline in JSX never ends a take.
 */
export function useRecorderHandle(needed: boolean): RecorderHandle {
  const hippo = useHippo('useRecorder()')
  if (needed) needEngine(hippo)
  const latest = useLatest(hippo)
  const key = `${hippo.engine?.name} ${hippo.client.scope}`
  const make = () => ({
    key,
    handle: createRecorderHandle(() =>
      needEngine(latest.current).createRecorder({ client: latest.current.client }),
    ),
  })
  const [held, setHeld] = useState(make)
  if (held.key !== key) setHeld(make())
  const { handle } = held

  useEffect(() => {
    if (!needed) return
    const stopErrors = handle.onError((error) => latest.current.onError?.(error))
    const stopEvents = handle.onEvent((event) => {
      if (latest.current.debug) logRecorderEvent(event, handle.get().take)
    })
    const leave = handle.retain()
    return () => {
      leave()
      stopEvents()
      stopErrors()
    }
  }, [needed, handle, latest])
  return handle
}
