'use client'

import { type ReactElement, useEffect, useRef } from 'react'
import type { LibraryText } from './libraryRooms.js'
import { ErrorMessage } from '../async/ErrorMessage.js'
import { WarningIcon } from '../icons.js'
import { useAnnounce } from '../announce/Announcer.js'
import type { VideoCommandsResult } from './useVideoCommands.js'

export interface UpdateOutcomeProps {
  update: VideoCommandsResult['update']
  /** What is wrong with the picture that was chosen. */
  problem: VideoCommandsResult['pictureProblem']
  localization: LibraryText
}

/** What came of a change: spoken where it worked, shown where it did not. */
export function UpdateOutcome({ update, problem, localization }: UpdateOutcomeProps): ReactElement | null {
  const { library } = localization.labels
  const announce = useAnnounce()
  const { isSuccess, submittedAt, variables, error, mutate } = update
  const done = isSuccess ? (variables?.title ? library.renamed : library.thumbnailChanged) : null
  const said = useRef(0)
  useEffect(() => {
    if (!done || said.current === submittedAt) return
    said.current = submittedAt
    announce?.(done)
  }, [done, submittedAt, announce])
  if (problem) {
    return (
      <div className="hippo-message" data-tone="warn">
        <WarningIcon />
        <p className="hippo-message-text" role="alert">
          {library[problem]}
        </p>
      </div>
    )
  }
  if (!error) return null
  return (
    <ErrorMessage
      kind="line"
      error={error}
      failedAt={submittedAt}
      retrying={false}
      onRetry={() => variables && mutate(variables)}
      note={library.notChanged}
      localization={localization}
    />
  )
}
