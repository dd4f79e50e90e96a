'use client'

import { useMemo, useSyncExternalStore } from 'react'
import { useHippo } from '../provider/context.js'
import type { RecorderEngine } from '../recorder/engine.js'
import type { RecordingSupport } from '../recorder/types.js'

const onServer: RecordingSupport = { supported: false, reason: 'server' }
const noEngine: RecordingSupport = { supported: false, reason: 'unsupported_browser' }

const never = (): (() => void) => () => {}

function ask(engine: RecorderEngine | null): () => RecordingSupport {
  let answer: RecordingSupport | null = null
  return () => (answer ??= engine ? engine.support() : noEngine)
}

/**
 * What this browser can record, and why not. On a server and while hydrating the reason is `server`, which
 * components show as if recording were possible.
 *
 * @example
 * const support = useRecordingSupport()
 * if (support.supported && !support.screen) return <p>This device can record its camera only.</p>
 * if (support.supported && support.missing?.systemAudio) return <p>Here a screen is recorded without its sound.</p>
 */
export function useRecordingSupport(): RecordingSupport {
  const { engine } = useHippo('useRecordingSupport()')
  const read = useMemo(() => ask(engine), [engine])
  return useSyncExternalStore(never, read, () => onServer)
}
