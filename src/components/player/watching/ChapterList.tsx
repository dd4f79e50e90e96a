'use client'

import { type ReactElement, type RefObject, useId } from 'react'
import { seekPlayer } from '../../../hooks/seekPlayer.js'
import type { VideoChapter } from '../playerTracks.js'
import type { PlayerText } from '../usePlayerText.js'
import { useCurrentChapter } from './useCurrentChapter.js'

interface ChapterListProps {
  videoRef: RefObject<HTMLVideoElement | null>
  chapters: readonly VideoChapter[]
  text: PlayerText
}

/** The chapters, the current one marked; a press goes there. Renders a `<nav>`. */
export function ChapterList({
  videoRef,
  chapters,
  text: { labels, format },
}: ChapterListProps): ReactElement {
  const id = useId()
  const current = useCurrentChapter(videoRef, chapters)
  return (
    <nav className="hippo-player-chapters" aria-labelledby={id}>
      <span className="hippo-title" id={id}>
        {labels.player.chapters}
      </span>
      <ol>
        {chapters.map((chapter) => (
          <li key={`${chapter.atMs} ${chapter.title}`}>
            <button
              type="button"
              className="hippo-player-chapter"
              aria-current={chapter === current || undefined}
              onClick={() => seekPlayer(videoRef, chapter.atMs / 1000)}
            >
              <span className="hippo-player-chapter-time">{format.duration(chapter.atMs)}</span>
              <bdi>{chapter.title}</bdi>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
