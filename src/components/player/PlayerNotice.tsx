import type { ReactElement } from 'react'
import type { HippoError } from '../../core/error.js'
import { PlayerSign } from './PlayerSign.js'
import type { PlayerStatus } from './playerProps.js'
import type { PlayerText } from './usePlayerText.js'

interface PlayerNoticeProps {
  status: PlayerStatus
  labels: PlayerText['labels']
  error: HippoError | null
  downloadUrl: string | null
  onRetry: () => void
}

function hintOf({ status, labels, error }: PlayerNoticeProps): string | null {
  if (status === 'loading' || status === 'ready') return null
  if (status !== 'error') return labels.player.hints[status]
  return error ? labels.errors[error.code] : labels.player.unreachable
}

/** What stands where the picture would be: what is the matter, and what can be done about it. */
export function PlayerNotice(props: PlayerNoticeProps): ReactElement {
  const { status, labels, error, downloadUrl, onRetry } = props
  const { player, common } = labels
  const hint = hintOf(props)
  const canRetry = status === 'error' && (error?.retryable ?? true)
  const canDownload = (status === 'cannot-play' || status === 'error') && downloadUrl !== null
  return (
    <div className="hippo-player-notice">
      <PlayerSign status={status} />
      {/* One live region through every state, so that each change is heard. */}
      <output className={status === 'ready' ? 'hippo-visually-hidden' : undefined}>
        <span className="hippo-player-notice-title">
          {status === 'ready' ? player.ready : player.states[status]}
        </span>
        {hint && <span className="hippo-player-notice-hint">{hint}</span>}
      </output>
      {(canRetry || canDownload) && (
        <div className="hippo-player-notice-actions">
          {canRetry && (
            <button type="button" className="hippo-button" onClick={onRetry}>
              {common.retry}
            </button>
          )}
          {canDownload && (
            <a
              className="hippo-button"
              data-kind={canRetry ? 'quiet' : undefined}
              href={downloadUrl}
              download
            >
              {player.download}
            </a>
          )}
        </div>
      )}
    </div>
  )
}
