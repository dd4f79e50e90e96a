'use client'

import type { ReactElement } from 'react'
import type { UseRecorderResult } from '../../hooks/recorderResult.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { RecorderAnnouncements } from './RecorderAnnouncements.js'
import { useRecorderText } from './useRecorderText.js'

export interface RecordButtonVoiceProps {
  recorder: UseRecorderResult
  labels: HippoLabelOverrides | undefined
}

/** Speaks for a button that stands alone. Renders nothing. */
export function RecordButtonVoice({ recorder, labels }: RecordButtonVoiceProps): ReactElement {
  const { text, locale } = useRecorderText(labels, '<RecordButton>')
  return <RecorderAnnouncements recorder={recorder} text={text} locale={locale} />
}
