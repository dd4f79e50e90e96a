'use client'

import { useMemo, useState } from 'react'
import type { RecorderStatus, RecordingConfig } from '../recorder/types.js'
import { isKept } from './isKept.js'
import type { UseRecorderResult } from './recorderResult.js'
import {
  availableSources,
  type ChosenSources,
  chosenSources,
  isAvailable,
  type RecordingSource,
  toggledSources,
} from './recordingSources.js'
import { useRecordingSupport } from './useRecordingSupport.js'

/** Props of a button that turns one source on and off. */
export interface SourceToggleProps {
  type: 'button'
  'aria-pressed': boolean
  'aria-disabled': true | undefined
  onClick: () => void
}

/** What is switched on, as a configuration and as toggles. */
export interface UseRecordingSourcesResult {
  /** The configuration to start with: the given one with the chosen sources. */
  config: RecordingConfig
  /** Whether this browser has a source at all. */
  available: (source: RecordingSource) => boolean
  /** Spread on a `<button>`; a take that has begun keeps the sources it began with. */
  getToggleProps: (source: RecordingSource, recorder: UseRecorderResult) => SourceToggleProps
}

/** States in which a person may still choose. */
const open: ReadonlySet<RecorderStatus> = new Set<RecorderStatus>([
  'idle',
  'submitted',
  'cancelled',
  'failed',
])

/**
 * Lets a person choose what the next take records, within what this browser can.
 *
 * @example
 * const sources = useRecordingSources({ screen: true })
 * const recorder = useRecorder({ config: sources.config })
 * <button {...sources.getToggleProps('camera', recorder)}>Camera</button>
 */
export function useRecordingSources(initial?: RecordingConfig): UseRecordingSourcesResult {
  const support = useRecordingSupport()
  const [changed, setChanged] = useState<Partial<ChosenSources>>({})
  return useMemo(() => {
    const chosen = { ...chosenSources(initial), ...changed }
    const available = (source: RecordingSource): boolean => isAvailable(source, support)
    return {
      config: { ...initial, ...availableSources(chosen, support) },
      available,
      getToggleProps(source, recorder) {
        const { status } = recorder.state
        // A failed take whose bytes are kept is still to be sent or discarded: another choice must not drop it.
        const locked = isKept(recorder) || !open.has(status)
        const shown = locked ? chosenSources(recorder.config) : availableSources(chosen, support)
        const disabled = locked || !available(source)
        return {
          type: 'button',
          'aria-pressed': shown[source],
          'aria-disabled': disabled || undefined,
          onClick() {
            if (disabled) return
            // What failed was asked for with other sources; trying that again is no longer what is meant.
            if (status === 'failed') recorder.reset()
            setChanged((before) => ({ ...before, ...toggledSources(source, chosen, support) }))
          },
        }
      },
    }
  }, [initial, changed, support])
}
