'use client'

import type { ReactNode } from 'react'
import { useSharedRecorder } from '../../../hooks/recorderContext.js'
import { componentPart } from '../../part/componentPart.js'
import { LazyPart } from '../../part/LazyPart.js'
import type { UploadProgressProps } from '../UploadProgress.js'

const part = componentPart(async () => (await import('../controls.js')).UploadProgress)

/**
 * Says how safe the recording is: what the server holds, what is on its way, when the next try is. Renders a
 * `<span>` with the share sent in `--hippo-progress`, or nothing before there is anything to save.
 */
export function UploadProgress(props: UploadProgressProps): ReactNode {
  const recorder = useSharedRecorder(props.recorder, '<UploadProgress>')
  const needed = recorder.upload.status !== 'none'
  return <LazyPart part={part} props={props} needed={needed} />
}
