'use client'

import { useEffect, useRef } from 'react'
import { useAnnounce } from '../announce/Announcer.js'
import { sourceName, stateText } from './importText.js'
import type { ImportPartProps } from './ImportProgress.js'

/** Speaks of each new state once, and of files that were left out; a failure has an alert of its own. Renders nothing. */
export function ImportAnnouncements({ videoImport, localization }: ImportPartProps): null {
  const announce = useAnnounce()
  const { state, source, ignoredFiles } = videoImport
  const { labels, format } = localization
  const text = state.status === 'failed' ? null : stateText(state, labels)
  const before = useRef(text)
  const left =
    ignoredFiles > 0
      ? labels.importing.onlyFirst(sourceName(source), ignoredFiles, format.number(ignoredFiles))
      : null
  const said = useRef<string | null>(null)
  useEffect(() => {
    const news = [text !== before.current ? text : null, left !== said.current ? left : null]
    before.current = text
    said.current = left
    const words = news.filter((each) => each !== null)
    if (words.length > 0) announce?.(words.join('. '))
  }, [text, left, announce])
  return null
}
