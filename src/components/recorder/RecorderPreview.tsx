'use client'

import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { useSharedRecorder } from '../../hooks/recorderContext.js'
import type { UseRecorderResult } from '../../hooks/recorderResult.js'
import type { RecorderStatus } from '../../hooks/recorderTypes.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { type RenderProp, renderElement } from '../element.js'
import { useBothRefs } from '../focus/useBothRefs.js'
import { useRecorderText } from './useRecorderText.js'

/** What `render` of `<RecorderPreview>` is told. */
export interface RecorderPreviewState {
  status: RecorderStatus
}

/** Props of `<RecorderPreview>`. */
export interface RecorderPreviewProps extends Omit<ComponentProps<'video'>, 'children' | 'src'> {
  /** The recorder to show. @default the surrounding one */
  recorder?: UseRecorderResult
  /** Words to change. */
  labels?: HippoLabelOverrides
  /** Replaces the element, or renders it from props and state. It must stay a video. */
  render?: RenderProp<RecorderPreviewState>
}

/**
 * Shows what is being recorded, without its sound, mirrored where a person looks at themselves. Renders a
 * `<video>` while there is a picture, and nothing otherwise.
 */
export function RecorderPreview({
  recorder: given,
  labels,
  render,
  className,
  ref: theirs,
  ...rest
}: RecorderPreviewProps): ReactNode {
  const recorder = useSharedRecorder(given, '<RecorderPreview>')
  const { text } = useRecorderText(labels, '<RecorderPreview>')
  const { ref: ours, ...preview } = recorder.getPreviewProps()
  const ref = useBothRefs(ours, theirs)
  if (!recorder.preview) return null
  const { status } = recorder.state
  const props = {
    'aria-label': text.preview,
    'data-state': status,
    ...rest,
    ...preview,
    ref,
    className: clsx('hippo-recorder-preview', className),
  }
  return renderElement('video', props, render, { status })
}
