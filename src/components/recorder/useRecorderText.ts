'use client'

import { useMemo } from 'react'
import { devicesLabels } from '../../labels/devices.js'
import { errorLabels } from '../../labels/errors.js'
import { type HippoLabelOverrides, type HippoLabels, wordsWith } from '../../labels/labels.js'
import { recorderLabels } from '../../labels/recorder.js'
import { useHippo } from '../../provider/context.js'

export interface RecorderText {
  text: HippoLabels['recorder']
  devices: HippoLabels['devices']
  errors: HippoLabels['errors']
  locale: string
  dir: 'ltr' | 'rtl'
}

/** Their words in English. */
const rooms: Pick<HippoLabels, 'recorder' | 'devices' | 'errors'> = {
  recorder: recorderLabels,
  devices: devicesLabels,
  errors: errorLabels,
}

/** The provider's words with a component's own over them. */
export function useRecorderText(overrides: HippoLabelOverrides | undefined, caller: string): RecorderText {
  const { labels, locale, dir } = useHippo(caller)
  return useMemo(() => {
    const { recorder, devices, errors } = wordsWith(rooms, labels, overrides)
    return { text: recorder, devices, errors, locale, dir }
  }, [labels, overrides, locale, dir])
}
