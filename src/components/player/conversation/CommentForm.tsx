'use client'

import { type FormEvent, type ReactElement, useEffect, useId, useRef, useState } from 'react'
import type { VideoComment } from '../../../hooks/interactionTypes.js'
import { useAction } from '../../../hooks/useAction.js'
import type { WatchedVideo } from '../../../hooks/viewingContext.js'
import type { PlayerText } from '../usePlayerText.js'
import { ErrorMessage } from '../../async/ErrorMessage.js'

export interface CommentFormProps {
  watched: WatchedVideo
  /** The comment this answers; null for one of its own. */
  answered: VideoComment | null
  /** Called when an answer is sent or given up. */
  onClose?: () => void
  text: PlayerText
}

/** Where a comment is written. It belongs to the moment at which writing began. Renders a `<form>`. */
export function CommentForm({ watched, answered, onClose, text }: CommentFormProps): ReactElement {
  const { labels, format } = text
  const { interactions, common } = labels
  const id = useId()
  const [words, setWords] = useState('')
  const [name, setName] = useState('')
  const [atMs, setAtMs] = useState<number | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const { state, send, retry } = useAction(watched.viewing, {
    onAction: watched.onAction,
    onDone() {
      setWords('')
      setAtMs(null)
      onClose?.()
    },
  })
  const pending = state.status === 'pending' || (state.status === 'failed' && state.retrying)
  useEffect(() => {
    if (answered) field.current?.focus()
  }, [answered])

  function write(value: string): void {
    setWords(value)
    if (value === '') setAtMs(null)
    else setAtMs((before) => before ?? watched.atMs())
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    const said = { text: words.trim(), name: name.trim() || null }
    if (said.text === '') field.current?.focus()
    else if (answered) send({ type: 'reply', commentId: answered.id, ...said })
    else send({ type: 'comment', ...said, atMs: atMs ?? 0 })
  }

  // Who only reads is not asked for a name.
  const writes = answered !== null || words !== '' || state.status === 'pending'
  const label = answered ? interactions.replyTo(answered.name ?? common.anonymous) : interactions.comment
  return (
    <form className="hippo-comment-form" onSubmit={onSubmit}>
      <div className="hippo-field">
        <div className="hippo-field-head">
          <label htmlFor={`${id}-words`}>{label}</label>
          {!answered && atMs !== null && (
            <span id={`${id}-moment`} className="hippo-comment-moment">
              {interactions.commentsAt(format.duration(atMs))}
            </span>
          )}
        </div>
        <textarea
          ref={field}
          id={`${id}-words`}
          className="hippo-input"
          aria-describedby={atMs === null ? undefined : `${id}-moment`}
          dir="auto"
          rows={2}
          maxLength={2000}
          value={words}
          onChange={(event) => write(event.target.value)}
        />
      </div>
      {writes && (
        <div className="hippo-comment-row">
          <div className="hippo-field">
            <label htmlFor={`${id}-name`}>{interactions.optional(interactions.yourName)}</label>
            <input
              id={`${id}-name`}
              className="hippo-input"
              autoComplete="name"
              maxLength={200}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </div>
          {onClose && (
            <button type="button" className="hippo-button" data-kind="quiet" onClick={onClose}>
              {interactions.cancel}
            </button>
          )}
          <button type="submit" className="hippo-button" aria-disabled={pending || undefined}>
            {pending ? interactions.sending : interactions.send}
          </button>
        </div>
      )}
      <output className="hippo-visually-hidden">{state.status === 'done' && interactions.commentSent}</output>
      {state.status === 'failed' && (
        <ErrorMessage
          kind="line"
          {...{ error: state.error, failedAt: state.failedAt, retrying: state.retrying }}
          onRetry={retry}
          localization={text}
        />
      )}
    </form>
  )
}
