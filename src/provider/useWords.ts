'use client'

import { useMemo } from 'react'
import { createCommonFormats, type CommonFormats } from '../labels/commonFormats.js'
import { type HippoLabelOverrides, type HippoLabels, mergeLabels, wordsWith } from '../labels/labels.js'
import { useHippo } from './context.js'

/** Words, and the formats that nearly everything needs. */
export interface Words<Labels extends object = object> {
  /** The words. */
  labels: Labels
  /** What was given of any room: the provider's words, the component's own over them. For parts with further rooms. */
  given: HippoLabelOverrides
  /** Numbers, dates and durations in the provider's language and zone. */
  format: CommonFormats
  /** Direction of text. */
  dir: 'ltr' | 'rtl'
}

/** Words of whole rooms. */
export type RoomWords<Room extends keyof HippoLabels> = Words<Pick<HippoLabels, Room>>

/** `useLocalization` without the formats that few need. */
export function useWords<Labels extends object>(
  caller: string,
  rooms: Labels,
  overrides: HippoLabelOverrides | undefined,
): Words<Labels> {
  const { labels, locale, timeZone, dir } = useHippo(caller)
  return useMemo(() => {
    const given = mergeLabels(labels, overrides)
    return { labels: wordsWith(rooms, given), given, format: createCommonFormats(locale, timeZone), dir }
  }, [rooms, labels, overrides, locale, timeZone, dir])
}
