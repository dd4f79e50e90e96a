'use client'

import type { ReactNode } from 'react'
import { RecorderContext } from './recorderContext.js'
import type { UseRecorderOptions } from './recorderResult.js'
import { useRecorder } from './useRecorder.js'

/** Props of `<RecorderScope>`. */
export interface RecorderScopeProps extends UseRecorderOptions {
  /** What shares the recorder. */
  children?: ReactNode
}

/**
 * Owns one recorder and shares it with every hook and component below. Renders nothing of its own. Placed above
 * the router it keeps a recording through navigation.
 *
 * @example
 * <RecorderScope>
 *   <RecordButton />
 *   <RecordingTimer />
 * </RecorderScope>
 */
export function RecorderScope({ children, ...options }: RecorderScopeProps): ReactNode {
  const recorder = useRecorder(options)
  return <RecorderContext value={recorder}>{children}</RecorderContext>
}
