'use client'

import { useSyncExternalStore } from 'react'
import type { RecorderDevices } from '../recorder/types.js'
import { useSharedRecorder } from './recorderContext.js'
import { noDevices } from '../recorder/idle.js'
import type { UseRecorderResult } from './recorderResult.js'

/**
 * Cameras and microphones to choose from, what is in use, and what is muted. Re-renders its caller alone; change
 * them with `recorder.adjust()`.
 *
 * @example
 * const { microphones, muted } = useRecorderDevices(recorder)
 * recorder.adjust({ type: 'mute', source: 'microphone', muted: !muted.microphone })
 */
export function useRecorderDevices(recorder?: UseRecorderResult): RecorderDevices {
  const { devices } = useSharedRecorder(recorder, 'useRecorderDevices()')
  return useSyncExternalStore(devices.subscribe, devices.get, () => noDevices)
}
