'use client'

import type { ReactNode, RefCallback } from 'react'
import type { HippoError } from '../../core/error.js'
import { usePart } from '../../hooks/usePart.js'
import type { RoomWords } from '../../provider/useWords.js'
import { LazyPart, type PlaceFrame } from '../part/LazyPart.js'
import type { AsyncState } from './asyncState.js'
import { EmptyMessage } from './EmptyMessage.js'
import { errorMessage } from './lazy/errorMessage.js'
import { type AsyncSlots, renderSlot } from './slot.js'

export interface AsyncContentProps {
  state: AsyncState
  slots: AsyncSlots
  /** Said where there is nothing yet. */
  words: { emptyTitle: string; emptyText: string }
  /** Added to the error of what could not be refreshed. */
  staleNote?: string
  read: { errorUpdatedAt: number; refetch: (options: { cancelRefetch: boolean }) => unknown }
  /** Tries again what failed. @default reads it all again */
  onRetry?: () => void
  /** Leave the button out, where another one beside it does the same. @default false */
  retryElsewhere?: boolean
  leaving: RefCallback<HTMLElement>
  localization: RoomWords<'common'>
  /** What was read, or while it loads the places of it. */
  children: ReactNode
}

/** What stands below the heading of something that is read, in each of its states. */
export function AsyncContent({
  state,
  slots,
  words,
  staleNote,
  read,
  onRetry,
  retryElsewhere,
  leaving,
  localization,
  children,
}: AsyncContentProps): ReactNode {
  usePart(errorMessage)
  const waiting = (): ReactNode => (slots.loading === undefined ? children : renderSlot(slots.loading))
  const retry = onRetry ?? (() => void read.refetch({ cancelRefetch: false }))
  const message = (kind: 'line' | 'panel', error: HippoError, retrying: boolean): ReactNode => (
    <LazyPart
      part={errorMessage}
      props={{
        ...{ kind, error, retrying, localization },
        failedAt: read.errorUpdatedAt,
        onRetry: retry,
        note: kind === 'line' ? staleNote : undefined,
        buttonElsewhere: retryElsewhere,
        ref: leaving,
      }}
      kind={kind}
      // Until its words are there it looks as while it loads.
      frame={frameOf(leaving, () => kind === 'panel' && waiting())}
      given={localization.given}
    />
  )
  if (state.status === 'error') {
    if (slots.error !== undefined) return renderSlot(slots.error, state.error, retry)
    return message('panel', state.error, state.retrying)
  }
  if (state.status === 'empty') {
    if (slots.empty !== undefined) return renderSlot(slots.empty)
    return <EmptyMessage title={words.emptyTitle}>{words.emptyText}</EmptyMessage>
  }
  if (state.status === 'loading') return waiting()
  return (
    <>
      {children}
      {state.status === 'ready' && state.error && message('line', state.error, state.refreshing)}
    </>
  )
}

function frameOf(leaving: RefCallback<HTMLElement>, waiting: () => ReactNode): PlaceFrame {
  return (failure) => (failure ? <div ref={leaving}>{failure}</div> : waiting())
}
