'use client'

import { useMemo } from 'react'
import { type HippoLabelOverrides, type HippoLabels, mergeLabels } from '../../labels/labels.js'
import { useHippo } from '../../provider/context.js'

export interface RecorderText {
  text: HippoLabels['recorder']
  devices: HippoLabels['devices']
  errors: HippoLabels['errors']
  locale: string
}

/** The provider's words with a component's own over them. */
export function useRecorderText(overrides: HippoLabelOverrides | undefined, caller: string): RecorderText {
  const { labels, locale } = useHippo(caller)
  return useMemo(() => {
    const { recorder, devices, errors } = mergeLabels(labels, overrides)
    return { text: recorder, devices, errors, locale }
  }, [labels, overrides, locale])
}
