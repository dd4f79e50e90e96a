'use client'

import { type ReactElement, type RefCallback, useContext, useEffect, useState } from 'react'
import type { PartState } from '../../core/part.js'
import { HippoContext } from '../../provider/context.js'
import { useLocalization } from '../../provider/useLocalization.js'
import { ErrorMessage } from '../async/ErrorMessage.js'

export interface PartFailureProps {
  failure: Extract<PartState<unknown>, { status: 'failed' }>
  /** Settles when the next try has ended. */
  onRetry: () => Promise<unknown>
  kind: 'line' | 'panel'
  ref?: RefCallback<HTMLElement>
}

/** Says that a part of the page could not be loaded, tells the provider, and offers another try. Renders a `<div>`. */
export function PartFailure({ failure, onRetry, kind, ref }: PartFailureProps): ReactElement {
  const localization = useLocalization('<PartFailure>')
  const onError = useContext(HippoContext)?.onError
  const [tried, setTried] = useState<PartFailureProps['failure'] | null>(null)
  const { error, at } = failure
  useEffect(() => {
    onError?.(error)
  }, [onError, error])
  return (
    <ErrorMessage
      kind={kind}
      error={error}
      failedAt={at}
      // Until there is another failure, or none.
      retrying={tried === failure}
      onRetry={() => {
        setTried(failure)
        onRetry().catch(() => {})
      }}
      localization={localization}
      ref={ref}
    />
  )
}
