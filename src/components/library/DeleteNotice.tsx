'use client'

import { type ReactElement, type RefCallback, useEffect, useRef } from 'react'
import type { DeleteVideoState, UseDeleteVideoResult } from '../../hooks/useDeleteVideo.js'
import type { LibraryText } from './libraryRooms.js'
import { WarningIcon } from '../icons.js'
import { deleteIcon } from './libraryIcons.js'

export interface DeleteNoticeProps {
  deletion: UseDeleteVideoResult
  localization: LibraryText
  ref?: RefCallback<HTMLElement>
}

type Shown = Exclude<DeleteVideoState, { status: 'idle' }>

function sentence(state: Shown, { library, errors }: LibraryText['labels']): string {
  const title = state.title ?? library.untitled
  switch (state.status) {
    case 'deleting':
      return library.deleting
    case 'deleted':
      return library.deleted(title)
    case 'restoring':
      return library.undoing
    case 'restored':
      return library.restored(title)
    case 'failed':
      return `${state.during === 'delete' ? library.notDeleted : library.notRestored} ${errors[state.error.code]}`
  }
}

/**
 * Says what became of a deletion, and offers to undo it. It takes the focus where that was lost with the video, and
 * stays for as long as keyboard or pointer are at it. Renders a `<div>`, or nothing.
 */
export function DeleteNotice({ deletion, localization, ref }: DeleteNoticeProps): ReactElement | null {
  const { state, undo, hold, dismiss } = deletion
  const { labels } = localization
  const button = useRef<HTMLButtonElement>(null)
  const { status } = state
  useEffect(() => {
    const { activeElement, body } = document
    if (status !== 'idle' && (!activeElement || activeElement === body)) button.current?.focus()
  }, [status])
  if (state.status === 'idle') return null
  const failed = state.status === 'failed'
  const again = failed && state.during === 'restore'
  const offersUndo = !failed && state.status !== 'restored'
  const waiting = state.status === 'deleting' || state.status === 'restoring'
  return (
    <div
      ref={ref}
      className="hippo-message hippo-delete-notice"
      data-tone={failed ? 'warn' : 'calm'}
      data-status={status}
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocus={({ target }) => hold(target.matches(':focus-visible'))}
      onBlur={() => hold(false)}
    >
      {failed ? <WarningIcon /> : deleteIcon}
      <div className="hippo-message-text">
        {failed ? <p role="alert">{sentence(state, labels)}</p> : <output>{sentence(state, labels)}</output>}
      </div>
      <button
        ref={button}
        type="button"
        className="hippo-button"
        aria-disabled={waiting || undefined}
        onClick={waiting ? undefined : offersUndo || again ? undo : dismiss}
      >
        {offersUndo ? labels.library.undo : again ? labels.common.retry : labels.library.close}
      </button>
    </div>
  )
}
