import type { ReactElement } from 'react'
import type { RecoveredTake } from '../../hooks/recorderTypes.js'
import type { DownloadStatus } from '../../hooks/useTakeDownload.js'
import type { RecoveredText } from './recoveredRooms.js'
import { CheckIcon, WarningIcon } from '../icons.js'
import { Track } from '../track/Track.js'

export interface RecoveredStatusProps {
  take: RecoveredTake
  downloading: DownloadStatus
  localization: RecoveredText
}

function words(
  { upload, producedBytes, sentBytes }: RecoveredTake,
  { labels, format }: RecoveredText,
): string {
  const { recovery: text, errors } = labels
  switch (upload.status) {
    case 'none':
      return text.waiting
    case 'uploading': {
      const percent = producedBytes > 0 ? Math.floor((100 * sentBytes) / producedBytes) : 0
      return text.uploading(format.percent(Math.min(100, percent)))
    }
    case 'retrying':
      return text.retrying
    case 'complete':
      return text.saved
    case 'failed':
      return errors[upload.error.code]
  }
}

/** How far a recording has been brought to its end, in words and as a line. Renders a `<div>`. */
export function RecoveredStatus({ take, downloading, localization }: RecoveredStatusProps): ReactElement {
  const { status } = take.upload
  const { recovery: text } = localization.labels
  const troubled = status === 'retrying' || status === 'failed'
  const share = take.producedBytes > 0 ? take.sentBytes / take.producedBytes : 0
  return (
    <div className="hippo-recovered-status" data-status={status}>
      {(status === 'uploading' || status === 'retrying') && <Track share={Math.min(1, share)} />}
      <span className="hippo-recovered-words">
        {status === 'complete' && <CheckIcon />}
        {troubled && <WarningIcon />}
        {words(take, localization)}
      </span>
      {(downloading === 'missing' || downloading === 'failed') && (
        <span className="hippo-recovered-words" data-tone="warn" role="alert">
          {downloading === 'missing' ? text.missing : text.downloadFailed}
        </span>
      )}
    </div>
  )
}
