'use client'

import { type ReactElement, type RefCallback, useContext, useState } from 'react'
import type { PartState } from '../../core/part.js'
import { networkLabel } from '../../labels/atOnce.js'
import { type HippoLabelOverrides, wordsWith } from '../../labels/labels.js'
import { HippoContext } from '../../provider/context.js'
import { Message } from '../async/Message.js'
import { partRooms } from './partRooms.js'
import { usePartFailure } from './usePartFailure.js'

export interface PartFailureProps {
  failure: Extract<PartState<unknown>, { status: 'failed' }>
  onRetry: () => void
  kind: 'line' | 'panel'
  /** Words of what it is a part of. @default the provider's */
  given?: HippoLabelOverrides | undefined
  ref?: RefCallback<HTMLElement>
}

/** Says that a part of the page could not be loaded, tells the provider, and offers another try. Renders a `<div>`. */
export function PartFailure({ failure, onRetry, kind, given, ref }: PartFailureProps): ReactElement {
  const labels = useContext(HippoContext)?.labels
  const words = given ?? labels
  const [tried, setTried] = useState<PartFailureProps['failure'] | null>(null)
  usePartFailure(failure.error)
  return (
    <Message
      kind={kind}
      // Until there is another failure, or none.
      retrying={tried === failure}
      onRetry={() => {
        setTried(failure)
        onRetry()
      }}
      text={wordsWith(partRooms, words).common}
      ref={ref}
    >
      {words?.errors?.network ?? networkLabel}
    </Message>
  )
}
