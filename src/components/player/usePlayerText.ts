'use client'

import { useContext, useMemo } from 'react'
import { createFormats } from '../../labels/format.js'
import { type HippoLabelOverrides, mergeLabels, wordsWith } from '../../labels/labels.js'
import { HippoContext } from '../../provider/context.js'
import type { Localization } from '../../provider/useLocalization.js'
import { type PlayerRoom, playerRooms } from './playerRooms.js'

/** Words and formats of a player. */
export type PlayerText = Localization<PlayerRoom>

const none: HippoLabelOverrides = {}

/** Words and formats of a player, which needs no provider around it. */
export function usePlayerText(overrides: HippoLabelOverrides | undefined): PlayerText {
  const hippo = useContext(HippoContext)
  const { labels = none, locale = 'en', timeZone = 'UTC', dir = 'ltr' } = hippo ?? {}
  return useMemo(() => {
    const given = mergeLabels(labels, overrides)
    return { labels: wordsWith(playerRooms, given), given, format: createFormats(locale, timeZone), dir }
  }, [labels, overrides, locale, timeZone, dir])
}
