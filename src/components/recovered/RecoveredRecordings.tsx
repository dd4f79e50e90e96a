'use client'

import type { ComponentProps, ReactNode } from 'react'
import type { RecoveredTake } from '../../hooks/recorderTypes.js'
import {
  useRecoveredRecordings,
  type UseRecoveredRecordingsOptions,
} from '../../hooks/useRecoveredRecordings.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import type { RenderProp } from '../element.js'
import { componentPart } from '../part/componentPart.js'
import { LazyPart } from '../part/LazyPart.js'

/** What `render` of `<RecoveredRecordings>` is told. */
export interface RecoveredRecordingsState {
  recordings: readonly RecoveredTake[]
}

/** Props of `<RecoveredRecordings>`. */
export interface RecoveredRecordingsProps
  extends UseRecoveredRecordingsOptions, Omit<ComponentProps<'section'>, 'children' | 'onError'> {
  /** Words to change. */
  labels?: HippoLabelOverrides
  /** Replaces the element, or renders it from props and state. */
  render?: RenderProp<RecoveredRecordingsState>
}

const list = componentPart(async () => (await import('./RecoveredList.js')).RecoveredList)

/**
 * Recordings that an earlier page left behind, how far each has been brought to its end, and what can be done with
 * it. Renders a `<section>`, or nothing while there are none.
 *
 * @example
 * <RecoveredRecordings />
 * <Recorder />
 */
export function RecoveredRecordings({ onEvent, onError, ...rest }: RecoveredRecordingsProps): ReactNode {
  const found = useRecoveredRecordings({ onEvent, onError })
  // Most pages find nothing, and load nothing for it.
  return found.recordings.length > 0 && <LazyPart part={list} props={{ ...rest, found }} />
}
