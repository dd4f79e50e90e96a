'use client'

import { type ReactElement, type RefCallback, useContext, useState } from 'react'
import type { PartState } from '../../core/part.js'
import { networkLabel } from '../../labels/atOnce.js'
import { wordsWith } from '../../labels/labels.js'
import { HippoContext } from '../../provider/context.js'
import { Message } from '../async/Message.js'
import { partRooms } from './partRooms.js'
import { usePartFailure } from './usePartFailure.js'

export interface PartFailureProps {
  failure: Extract<PartState<unknown>, { status: 'failed' }>
  /** Settles when the next try has ended. */
  onRetry: () => Promise<unknown>
  kind: 'line' | 'panel'
  ref?: RefCallback<HTMLElement>
}

/** Says that a part of the page could not be loaded, tells the provider, and offers another try. Renders a `<div>`. */
export function PartFailure({ failure, onRetry, kind, ref }: PartFailureProps): ReactElement {
  const labels = useContext(HippoContext)?.labels
  const [tried, setTried] = useState<PartFailureProps['failure'] | null>(null)
  usePartFailure(failure.error)
  return (
    <Message
      kind={kind}
      // Until there is another failure, or none.
      retrying={tried === failure}
      onRetry={() => {
        setTried(failure)
        onRetry().catch(() => {})
      }}
      text={wordsWith(partRooms, labels).common}
      ref={ref}
    >
      {labels?.errors?.network ?? networkLabel}
    </Message>
  )
}
