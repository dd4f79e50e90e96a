'use client'

import { useMemo } from 'react'
import { createFormats, type Formats } from '../labels/format.js'
import { type HippoLabelOverrides, type HippoLabels, wordsWith } from '../labels/labels.js'
import { useHippo } from './context.js'

/** Words, of all rooms or of those that are named, and formats for what is about to be shown. */
export interface Localization<Room extends keyof HippoLabels = keyof HippoLabels> {
  /** The words. */
  labels: Pick<HippoLabels, Room>
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
  const { labels, locale, timeZone, dir } = useHippo(caller)
  return useMemo(
    () => ({ labels: wordsWith(rooms, labels, overrides), format: createFormats(locale, timeZone), dir }),
    [rooms, labels, overrides, locale, timeZone, dir],
  )
}
