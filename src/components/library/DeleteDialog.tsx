'use client'

import { type ReactElement, useEffect, useId, useRef } from 'react'
import type { LibraryText } from './libraryRooms.js'

export interface DeleteDialogProps {
  title: string
  onDelete: () => void
  onClose: () => void
  localization: LibraryText
}

/** Asks before a video is deleted. Renders a modal `<dialog>`, open for as long as it is mounted. */
export function DeleteDialog({ title, onDelete, onClose, localization }: DeleteDialogProps): ReactElement {
  const { library } = localization.labels
  const dialog = useRef<HTMLDialogElement>(null)
  const keep = useRef<HTMLButtonElement>(null)
  const id = useId()
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    // A key held too long must not delete anything.
    keep.current?.focus()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="hippo-card hippo-dialog"
      dir={localization.dir}
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}text`}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <p className="hippo-title" id={`${id}title`}>
        {library.deleteTitle(title)}
      </p>
      <p className="hippo-soft" id={`${id}text`}>
        {library.deleteText}
      </p>
      <div className="hippo-dialog-actions">
        <button type="button" className="hippo-button" ref={keep} onClick={onClose}>
          {library.keep}
        </button>
        <button type="button" className="hippo-button" data-kind="warn" onClick={onDelete}>
          {library.delete}
        </button>
      </div>
    </dialog>
  )
}
