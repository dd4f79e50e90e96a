'use client'

import type { ReactNode } from 'react'
import { useSharedRecorder } from '../../../hooks/recorderContext.js'
import { componentPart } from '../../part/componentPart.js'
import { LazyPart } from '../../part/LazyPart.js'
import type { RecorderPreviewProps } from '../RecorderPreview.js'

const part = componentPart(async () => (await import('../controls.js')).RecorderPreview)

/**
 * Shows what is being recorded, without its sound, mirrored where a person looks at themselves. Renders a
 * `<video>` while there is a picture, and nothing otherwise.
 */
export function RecorderPreview(props: RecorderPreviewProps): ReactNode {
  const { preview } = useSharedRecorder(props.recorder, '<RecorderPreview>')
  return <LazyPart part={part} props={props} needed={preview !== null} />
}
