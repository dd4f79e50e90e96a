'use client'

import { useContext, useEffect, useMemo } from 'react'
import type { RecorderEvent } from '../recorder/types.js'
import { RecorderContext } from './recorderContext.js'
import { triggerProps } from './recorderProps.js'
import type { UseRecorderOptions, UseRecorderResult } from './recorderResult.js'
import { useKeptTitle } from './useKeptTitle.js'
import { useLatest } from './useLatest.js'
import { useOwnRecorder } from './useOwnRecorder.js'

function tell(options: UseRecorderOptions, event: RecorderEvent): void {
  options.onEvent?.(event)
  // The map pairs each name with its own event; TypeScript cannot follow that through a lookup.
  const listener = options.on?.[event.type] as ((event: RecorderEvent) => void) | undefined
  listener?.(event)
}

/**
 * A recorder: its state, what is known of the video, and the commands. In a `<RecorderScope>` it is the scope's;
 * elsewhere each call has its own, which stops and keeps the take when the component unmounts.
 * Throws `not_configured` outside a provider with an engine.
 *
 * @example
 * const recorder = useRecorder({ config: { screen: true }, on: { source_uploaded: () => toast('Saved') } })
 * <button {...recorder.getTriggerProps()}>{recorder.action === 'stop' ? 'Stop' : 'Record'}</button>
 */
export function useRecorder(options: UseRecorderOptions = {}): UseRecorderResult {
  const around = useContext(RecorderContext)
  const given = options.recorder ?? around
  const own = useOwnRecorder(given === null)
  const base = given ?? own
  const latest = useLatest(options)
  const { onEvent, onError } = base
  useEffect(() => onEvent((event) => tell(latest.current, event)), [onEvent, latest])
  useEffect(() => onError((error) => latest.current.onError?.(error)), [onError, latest])
  useKeptTitle(base, options.title)
  return useMemo(() => {
    const recorder: UseRecorderResult = {
      ...base,
      start: (config) => base.start(config ?? latest.current.config),
      submit: (given) => base.submit(given ?? titled(latest.current.title)),
      getTriggerProps: () => triggerProps(recorder),
    }
    return recorder
  }, [base, latest])
}

function titled(title: string | undefined): { title: string } | undefined {
  return title ? { title } : undefined
}
