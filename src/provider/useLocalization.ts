'use client'

import { useMemo } from 'react'
import { createFormats, type Formats } from '../labels/format.js'
import type { HippoLabelOverrides, HippoLabels } from '../labels/labels.js'
import { useHippo } from './context.js'
import { useWords } from './useWords.js'

/** Words, of all rooms or of those that are named, and formats for what is about to be shown. */
export interface Localization<Room extends keyof HippoLabels = keyof HippoLabels> {
  /** The words. */
  labels: Pick<HippoLabels, Room>
  /** What was given of any room: the provider's words, the component's own over them. For parts with further rooms. */
  given: HippoLabelOverrides
  /** Numbers, dates, durations and lists in the provider's language and zone. */
  format: Formats
  /** Direction of text. */
  dir: 'ltr' | 'rtl'
}

/**
 * Reads words and formats: `rooms` as they are in English, with the provider's words over them, and a component's own
 * over those. What is not in `rooms` cannot be read; make them once, outside of render.
 *
 * @example
 * const rooms = { report: german.report }
 * const { labels, format } = useLocalization('<Plays>', rooms)
 */
export function useLocalization<Room extends keyof HippoLabels>(
  caller: string,
  rooms: Pick<HippoLabels, Room>,
  overrides?: HippoLabelOverrides,
): Localization<Room> {
  const { locale, timeZone } = useHippo(caller)
  const words = useWords(caller, rooms, overrides)
  return useMemo(() => ({ ...words, format: createFormats(locale, timeZone) }), [words, locale, timeZone])
}
