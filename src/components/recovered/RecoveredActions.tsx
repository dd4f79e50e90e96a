'use client'

import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react'
import type { RecoveredTake } from '../../hooks/recorderTypes.js'
import type { UseTakeDownloadResult } from '../../hooks/useTakeDownload.js'
import type { HippoLabels } from '../../labels/labels.js'

export interface RecoveredActionsProps {
  take: RecoveredTake
  title: string
  file: UseTakeDownloadResult
  onResume: () => void
  onDismiss: () => void
  onDiscard: () => void
  text: HippoLabels['recovery']
}

/** What can be done with one recording; discarding is asked about first. Renders a `<fieldset>`. */
export function RecoveredActions(props: RecoveredActionsProps): ReactElement {
  const { take, title, file, onResume, onDismiss, onDiscard, text } = props
  const [asking, setAsking] = useState(false)
  const keep = useRef<HTMLButtonElement>(null)
  const discard = useRef<HTMLButtonElement>(null)
  const asked = useRef(false)
  useEffect(() => {
    // A key held too long must not delete anything, and nobody is to look for the focus.
    if (asking) keep.current?.focus()
    else if (asked.current) discard.current?.focus()
    asked.current = asking
  }, [asking])
  const close = (): void => setAsking(false)
  const closeByEscape = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') close()
  }
  const { status } = take.upload
  if (asking) {
    return (
      <fieldset className="hippo-recovered-actions" aria-label={text.actions(title)}>
        <span className="hippo-recovered-question" role="alert">
          {text.confirm}
        </span>
        <button type="button" ref={keep} className="hippo-button" onClick={close} onKeyDown={closeByEscape}>
          {text.keep}
        </button>
        <button
          type="button"
          className="hippo-button"
          data-kind="warn"
          onClick={onDiscard}
          onKeyDown={closeByEscape}
        >
          {text.discard}
        </button>
      </fieldset>
    )
  }
  const preparing = file.status === 'preparing'
  return (
    <fieldset className="hippo-recovered-actions" aria-label={text.actions(title)}>
      {(status === 'none' || status === 'failed') && (
        <button type="button" className="hippo-button" data-kind="accent" onClick={onResume}>
          {text.resume}
        </button>
      )}
      {/* Of a finished one this browser keeps nothing: its link has it. */}
      {status !== 'complete' && (
        <button
          type="button"
          className="hippo-button"
          data-kind="quiet"
          aria-disabled={preparing || undefined}
          onClick={file.download}
        >
          {preparing ? text.preparing : text.download}
        </button>
      )}
      {status === 'complete' ? (
        <button type="button" className="hippo-button" data-kind="quiet" onClick={onDismiss}>
          {text.dismiss}
        </button>
      ) : (
        <button
          type="button"
          ref={discard}
          className="hippo-button"
          data-kind="quiet"
          onClick={() => setAsking(true)}
        >
          {text.discard}
        </button>
      )}
    </fieldset>
  )
}
