'use client'

import { useMemo } from 'react'
import { createFormats, type Formats } from '../labels/format.js'
import { type HippoLabelOverrides, type HippoLabels, mergeLabels } from '../labels/labels.js'
import { useHippo } from './context.js'

/** Words, of all rooms or of those that are named, and formats for what is about to be shown. */
export interface Localization<Room extends keyof HippoLabels = keyof HippoLabels> {
  labels: Pick<HippoLabels, Room>
  format: Formats
  dir: 'ltr' | 'rtl'
}

/** Reads the provider's words and formats, with a component's own words over them. */
export function useLocalization(caller: string, overrides?: HippoLabelOverrides): Localization {
  const { labels, locale, timeZone, dir } = useHippo(caller)
  return useMemo(
    () => ({ labels: mergeLabels(labels, overrides), format: createFormats(locale, timeZone), dir }),
    [labels, overrides, locale, timeZone, dir],
  )
}
