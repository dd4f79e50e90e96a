'use client'

import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { useSharedRecorder } from '../../hooks/recorderContext.js'
import type { UseRecorderResult } from '../../hooks/recorderResult.js'
import type { RecorderWarning, RecorderWarningCode } from '../../hooks/recorderTypes.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { type RenderProp, renderElement } from '../element.js'
import { warningIcon } from './icons.js'
import { useRecorderText } from './useRecorderText.js'

/** What `render` of `<RecorderWarnings>` is told. */
export interface RecorderWarningsState {
  warnings: readonly RecorderWarning[]
}

/** Props of `<RecorderWarnings>`. */
export interface RecorderWarningsProps extends Omit<ComponentProps<'ul'>, 'children'> {
  /** The recorder to show. @default the surrounding one */
  recorder?: UseRecorderResult
  /** Words to change. */
  labels?: HippoLabelOverrides
  /** Replaces the element, or renders it from props and state. */
  render?: RenderProp<RecorderWarningsState>
}

/** Says what is not as asked while the recording goes on without it. Renders a `<ul>`, or nothing. */
export function RecorderWarnings({
  recorder: given,
  labels,
  render,
  className,
  ...rest
}: RecorderWarningsProps): ReactNode {
  const recorder = useSharedRecorder(given, '<RecorderWarnings>')
  const { text } = useRecorderText(labels, '<RecorderWarnings>')
  const { warnings, state } = recorder
  if (warnings.length === 0) return null
  // Typed by the engine's codes: a warning without a sentence does not compile.
  const sentences: Record<RecorderWarningCode, string> = text.warnings
  const props = {
    'data-state': state.status,
    ...rest,
    className: clsx('hippo-recorder-warnings', className),
    children: warnings.map(({ code }) => (
      <li key={code} data-code={code}>
        {warningIcon}
        {sentences[code]}
      </li>
    )),
  }
  return renderElement('ul', props, render, { warnings })
}
