'use client'

import { useMemo, useState } from 'react'
import type { RecorderStatus, RecordingConfig, RecordingSupport } from '../recorder/types.js'
import type { UseRecorderResult } from './recorderResult.js'
import {
  availableSources,
  type ChosenSources,
  chosenSources,
  type RecordingSource,
  type SourceObstacle,
  sourceObstacle,
} from './recordingSources.js'
import { useRecordingSupport } from './useRecordingSupport.js'

/** Props of a button that turns one source on and off. */
export interface SourceToggleProps {
  type: 'button'
  'aria-pressed': boolean
  'aria-disabled': true | undefined
  onClick: () => void
}

export interface UseRecordingSourcesResult {
  /** The configuration to start with: `config` with the chosen sources. */
  config: RecordingConfig
  /** What is, or will be, recorded. */
  chosen: ChosenSources
  /** Why a source cannot be chosen in this browser. */
  obstacle: (source: RecordingSource) => SourceObstacle
  /** Turns a source on or off. */
  toggle: (source: RecordingSource) => void
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

function withSources(config: RecordingConfig | undefined, chosen: ChosenSources, support: RecordingSupport) {
  return { ...config, ...availableSources(chosen, support) }
}

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
    const obstacle = (source: RecordingSource): SourceObstacle => sourceObstacle(source, chosen, support)
    const toggle = (source: RecordingSource): void =>
      setChanged((before) => ({ ...before, [source]: !chosen[source] }))
    return {
      config: withSources(initial, chosen, support),
      chosen: availableSources(chosen, support),
      obstacle,
      toggle,
      getToggleProps(source, recorder) {
        const { status } = recorder.state
        const locked = !open.has(status)
        const shown = locked ? chosenSources(recorder.config) : availableSources(chosen, support)
        const disabled = locked || obstacle(source) !== null
        return {
          type: 'button',
          'aria-pressed': shown[source],
          'aria-disabled': disabled || undefined,
          onClick() {
            if (disabled) return
            // What failed was asked for with other sources; trying that again is no longer what is meant.
            if (status === 'failed') recorder.reset()
            toggle(source)
          },
        }
      },
    }
  }, [initial, changed, support])
}
