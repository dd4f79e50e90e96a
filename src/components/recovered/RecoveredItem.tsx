'use client'

import { type ReactElement, useCallback, useEffect, useRef } from 'react'
import type { RecoveredTake } from '../../hooks/recorderTypes.js'
import type { UseRecoveredRecordingsResult } from '../../hooks/useRecoveredRecordings.js'
import { useTakeDownload } from '../../hooks/useTakeDownload.js'
import type { RecoveredText } from './recoveredRooms.js'
import { useAnnounce } from '../announce/Announcer.js'
import { ShareLink } from '../share/ShareLink.js'
import { RecoveredActions } from './RecoveredActions.js'
import { RecoveredStatus } from './RecoveredStatus.js'

export interface RecoveredItemProps {
  take: RecoveredTake
  found: UseRecoveredRecordingsResult
  localization: RecoveredText
}

/** One recording that was left behind: what, when, how far, and what can be done. Renders an `<li>`. */
export function RecoveredItem({ take, found, localization }: RecoveredItemProps): ReactElement {
  const { labels, format } = localization
  const { recovery: text } = labels
  const { id, video, upload } = take
  const { readTake } = found
  const title = take.title || text.untitled
  const read = useCallback((form: 'playable' | 'download') => readTake(id, form), [readTake, id])
  const file = useTakeDownload(read)
  const announce = useAnnounce()
  const before = useRef(upload.status)
  useEffect(() => {
    const was = before.current
    before.current = upload.status
    if (was === upload.status) return
    if (upload.status === 'complete') announce?.(text.announceSaved(title))
    if (upload.status === 'failed') announce?.(labels.errors[upload.error.code])
  }, [upload, title, text, labels, announce])
  return (
    <li className="hippo-recovered-item" data-status={upload.status}>
      <div className="hippo-recovered-what">
        <p className="hippo-recovered-name">
          <bdi>{title}</bdi>
        </p>
        <p className="hippo-soft">
          {format.dateTime(take.recordedAt)} · {format.duration(take.durationMs)} ·{' '}
          {format.bytes(take.producedBytes)}
        </p>
        <RecoveredStatus take={take} downloading={file.status} localization={localization} />
      </div>
      <RecoveredActions
        take={take}
        title={title}
        file={file}
        onResume={() => found.resume(id)}
        onDismiss={() => found.dismiss(id)}
        onDiscard={() => {
          announce?.(text.announceDiscarded(title))
          found.discard(id)
        }}
        text={text}
      />
      {video && <ShareLink video={video} />}
    </li>
  )
}
