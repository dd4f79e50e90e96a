'use client'

import { useMemo } from 'react'
import { type HippoLabelOverrides, type HippoLabels, mergeLabels } from '../../labels/labels.js'
import { useHippo } from '../../provider/context.js'

export interface RecorderText {
  text: HippoLabels['recorder']
  devices: HippoLabels['devices']
  errors: HippoLabels['errors']
  locale: string
  dir: 'ltr' | 'rtl'
}

/** The provider's words with a component's own over them. */
export function useRecorderText(overrides: HippoLabelOverrides | undefined, caller: string): RecorderText {
  const { labels, locale, dir } = useHippo(caller)
  return useMemo(() => {
    const { recorder, devices, errors } = mergeLabels(labels, overrides)
    return { text: recorder, devices, errors, locale, dir }
  }, [labels, overrides, locale, dir])
}
