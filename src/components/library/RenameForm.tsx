'use client'

import { type FormEvent, type KeyboardEvent, type ReactElement, useEffect, useId, useRef } from 'react'
import type { LibraryText } from './libraryRooms.js'

export interface RenameFormProps {
  title: string
  onRename: (title: string) => void
  onCancel: () => void
  localization: LibraryText
}

/** The title, to be written anew: Enter saves, Escape leaves it. Renders a `<form>`. */
export function RenameForm({ title, onRename, onCancel, localization }: RenameFormProps): ReactElement {
  const { library } = localization.labels
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // Whoever asks to rename wants to write, over what is there.
    input.current?.focus()
    input.current?.select()
  }, [])
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const written = String(new FormData(event.currentTarget).get('title') ?? '').trim()
    // Without a word there is no title; the one before stays.
    if (written === '' || written === title) onCancel()
    else onRename(written)
  }
  function leave(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onCancel()
  }
  return (
    <form className="hippo-rename" onSubmit={submit}>
      <label className="hippo-visually-hidden" htmlFor={id}>
        {library.newTitle}
      </label>
      <input
        id={id}
        className="hippo-input"
        name="title"
        dir="auto"
        maxLength={500}
        defaultValue={title}
        autoComplete="off"
        ref={input}
        onKeyDown={leave}
      />
      <button type="submit" className="hippo-button" data-kind="accent">
        {library.save}
      </button>
      <button type="button" className="hippo-button" data-kind="quiet" onClick={onCancel}>
        {library.cancel}
      </button>
    </form>
  )
}
