'use client'

import type { ReactElement, ReactNode, RefCallback } from 'react'
import type { HippoError } from '../../core/error.js'
import type { ReadState } from '../../hooks/useReadState.js'
import type { ViewerText } from './viewerRooms.js'
import { EmptyMessage } from '../async/EmptyMessage.js'
import { ErrorMessage } from '../async/ErrorMessage.js'
import { type AsyncSlots, renderSlot } from '../async/slot.js'
import type { ViewerWords } from './viewerWords.js'

/** What the table shows; its `status` is the root's `data-state`. */
export type ViewerTableState = ReadState | { status: 'empty'; refreshing: boolean }

export interface ViewerTableContentProps {
  state: ViewerTableState
  words: Pick<ViewerWords, 'emptyTitle' | 'emptyText'>
  slots: AsyncSlots
  failedAt: number
  onRetry: () => void
  /** Whether it was one more page that failed: its button is still there to try again. */
  moreFailed: boolean
  leaving: RefCallback<HTMLElement>
  localization: ViewerText
  /** The rows, or their places. */
  children: ReactNode
}

/** What stands below the header of a viewer table in each of its states. */
export function ViewerTableContent({
  state,
  words,
  slots,
  failedAt,
  onRetry,
  moreFailed,
  leaving,
  localization,
  children,
}: ViewerTableContentProps): ReactNode {
  const message = (kind: 'line' | 'panel', error: HippoError, retrying: boolean): ReactElement => (
    <ErrorMessage
      kind={kind}
      error={error}
      failedAt={failedAt}
      retrying={retrying}
      onRetry={onRetry}
      buttonElsewhere={moreFailed}
      localization={localization}
      ref={leaving}
    />
  )
  if (state.status === 'error') {
    if (slots.error !== undefined) return renderSlot(slots.error, state.error, onRetry)
    return message('panel', state.error, state.retrying)
  }
  if (state.status === 'empty') {
    if (slots.empty !== undefined) return renderSlot(slots.empty)
    return <EmptyMessage title={words.emptyTitle}>{words.emptyText}</EmptyMessage>
  }
  if (state.status === 'loading' && slots.loading !== undefined) return renderSlot(slots.loading)
  return (
    <>
      {children}
      {state.status === 'ready' && state.error && message('line', state.error, state.refreshing)}
    </>
  )
}
