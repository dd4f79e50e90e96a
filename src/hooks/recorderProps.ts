import type { KeyboardEvent, MouseEvent, RefCallback } from 'react'
import type { RecorderSnapshot } from '../recorder/types.js'
import type { RecorderPreviewProps, RecorderTriggerProps, UseRecorderResult } from './recorderResult.js'
import { isUnsupported } from './recorderTrigger.js'

type Trigger = Omit<UseRecorderResult, 'getTriggerProps'>

function perform(recorder: Trigger): void {
  const { action } = recorder
  if (action) recorder[action]()
}

/** What the one button of a recorder does and says in its present state. */
export function triggerProps(recorder: Trigger): RecorderTriggerProps {
  const { state, support, action, capabilities } = recorder
  const starting = state.status === 'requesting' || state.status === 'countdown'
  return {
    type: 'button',
    'aria-disabled': action === null ? true : undefined,
    'data-state': state.status === 'idle' && isUnsupported(support) ? 'unsupported' : state.status,
    'data-action': action ?? undefined,
    onClick(event: MouseEvent) {
      // The second click of a double click was meant for what the button did before.
      if (event.detail < 2) perform(recorder)
    },
    onKeyDown(event: KeyboardEvent) {
      if (event.key === 'Escape' && starting && capabilities.cancel) {
        event.preventDefault()
        event.stopPropagation()
        recorder.cancel()
      }
      // A held key would otherwise start, stop and submit in one breath.
      if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault()
    },
  }
}

/** Shows `stream` in the element for as long as it is there. */
export function previewRef(stream: MediaStream | null): RefCallback<HTMLVideoElement> {
  return (element) => {
    if (!element) return
    element.srcObject = stream
    return () => {
      element.srcObject = null
    }
  }
}

/** What a `<video>` needs to show the take, mirrored where a person looks at themselves. */
export function previewProps(
  { config }: RecorderSnapshot,
  ref: RefCallback<HTMLVideoElement>,
): RecorderPreviewProps {
  const mirrored = !config.screen && config.camera !== false
  return {
    ref,
    autoPlay: true,
    muted: true,
    playsInline: true,
    'data-mirrored': mirrored ? '' : undefined,
  }
}
