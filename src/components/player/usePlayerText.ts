'use client'

import { useContext, useMemo } from 'react'
import { createFormats, type HippoLabelOverrides, mergeLabels } from '../../labels/index.js'
import { HippoContext } from '../../provider/context.js'
import type { Localization } from '../../provider/useLocalization.js'
import { type PlayerRoom, playerRooms } from './playerRooms.js'

/** Words and formats of a player. */
export type PlayerText = Localization<PlayerRoom>

/** Words and formats of a player, which needs no provider around it. */
export function usePlayerText(overrides: HippoLabelOverrides | undefined): PlayerText {
  const hippo = useContext(HippoContext)
  const { labels = playerRooms, locale = 'en', timeZone = 'UTC', dir = 'ltr' } = hippo ?? {}
  return useMemo(
    () => ({ labels: mergeLabels(labels, overrides), format: createFormats(locale, timeZone), dir }),
    [labels, overrides, locale, timeZone, dir],
  )
}
