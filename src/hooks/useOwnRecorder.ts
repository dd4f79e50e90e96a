'use client'

import { useMemo, useSyncExternalStore } from 'react'
import { useHippo } from '../provider/context.js'
import type { EngineCapabilities } from '../recorder/types.js'
import { isKept } from './isKept.js'
import { recorderCommands } from './recorderCommands.js'
import { idleSnapshot } from '../recorder/idle.js'
import { previewProps, previewRef, triggerProps } from './recorderProps.js'
import type { UseRecorderResult } from './recorderResult.js'
import { triggerAction } from './recorderTrigger.js'
import { useRecorderHandle } from './useRecorderHandle.js'
import { useRecordingSupport } from './useRecordingSupport.js'

const noCapabilities: EngineCapabilities = {
  pause: false,
  cancel: false,
  retake: false,
  submit: false,
  preview: false,
  levels: false,
  devices: false,
  recovery: false,
  import: 'source',
}

/** A recorder that belongs to the calling component; where none is `needed`, nothing is made. */
export function useOwnRecorder(needed: boolean): UseRecorderResult {
  const handle = useRecorderHandle(needed)
  const support = useRecordingSupport()
  const capabilities = useHippo('useRecorder()').engine?.capabilities ?? noCapabilities
  const snapshot = useSyncExternalStore(handle.subscribe, handle.get, () => idleSnapshot)
  const commands = useMemo(() => recorderCommands(handle), [handle])
  const { preview } = snapshot
  const ref = useMemo(() => previewRef(preview), [preview])
  return useMemo(() => {
    const { clock, level, progress, saved, backlog, devices, bubble } = handle
    const recorder = {
      ...snapshot,
      ...commands,
      support,
      capabilities,
      action: triggerAction(snapshot.state, capabilities, support, isKept(snapshot)),
      clock,
      level,
      progress,
      saved,
      backlog,
      devices,
      bubble,
      getPreviewProps: () => previewProps(snapshot, ref),
    }
    return { ...recorder, getTriggerProps: () => triggerProps(recorder) }
  }, [handle, snapshot, commands, support, capabilities, ref])
}
