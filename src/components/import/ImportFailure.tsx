'use client'

import { type ReactElement, useState } from 'react'
import type { HippoError } from '../../core/error.js'
import { useRetryCountdown } from '../../hooks/useRetryCountdown.js'
import { WarningIcon } from '../icons.js'
import { sourceName } from './importText.js'
import type { ImportPartProps } from './ImportProgress.js'

export interface ImportFailureProps extends ImportPartProps {
  error: HippoError
  canRetry: boolean
}

/** Says why there is no video, and what to do about it. Renders a `<div>`. */
export function ImportFailure({
  videoImport,
  localization,
  error,
  canRetry,
}: ImportFailureProps): ReactElement {
  const { importing, errors, common } = localization.labels
  // Each failure is a new message, as a try stands in between.
  const [failedAt] = useState(() => Date.now())
  const seconds = useRetryCountdown(canRetry ? error : null, failedAt, videoImport.retry)
  return (
    <div
      className="hippo-message hippo-import-failure"
      data-tone="warn"
      data-alone={canRetry ? '' : undefined}
    >
      <WarningIcon />
      <div className="hippo-message-text">
        <p role="alert">
          <bdi className="hippo-import-failed-name">{sourceName(videoImport.source)}</bdi>{' '}
          {errors[error.code]}
          {/* The server tells why in words of its own. */}
          {error.code === 'import_failed' && ` ${error.message}`}
        </p>
        {seconds !== null && seconds > 0 && (
          <p className="hippo-message-wait">
            {common.retryingIn(seconds, localization.format.number(seconds))}
          </p>
        )}
      </div>
      {canRetry && (
        <>
          <button type="button" className="hippo-button" onClick={videoImport.retry}>
            {importing.retry}
          </button>
          <button type="button" className="hippo-button" data-kind="quiet" onClick={videoImport.reset}>
            {importing.startOver}
          </button>
        </>
      )}
    </div>
  )
}
