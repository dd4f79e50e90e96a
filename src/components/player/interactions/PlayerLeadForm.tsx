'use client'

import { type FormEvent, type ReactElement, type RefObject, useState } from 'react'
import type { LeadDetails, LeadFormField } from '../../../hooks/interactionTypes.js'
import type { LeadFormHandle } from '../../../hooks/useVideoActions.js'
import type { PlayerText } from '../usePlayerText.js'
import { ErrorMessage } from '../../async/ErrorMessage.js'
import { LeadField, type LeadFieldProblem } from './LeadField.js'
import { PanelChoice } from './PanelChoice.js'
import { PanelDone } from './PanelDone.js'
import { PlayerPanel } from './PlayerPanel.js'

export interface PlayerLeadFormProps {
  form: LeadFormHandle
  videoRef: RefObject<HTMLVideoElement | null>
  text: PlayerText
}

function inputOf(form: HTMLFormElement, field: LeadFormField): HTMLInputElement | null {
  const input = form.elements.namedItem(field)
  return input instanceof HTMLInputElement ? input : null
}

function problemOf(input: HTMLInputElement | null): LeadFieldProblem | null {
  if (!input || input.validity.valid) return null
  return input.validity.valueMissing ? 'missing' : 'invalid'
}

/** Asks who is watching. Renders a `<form>` in a panel, and says thank you in its place. */
export function PlayerLeadForm({ form, videoRef, text }: PlayerLeadFormProps): ReactElement {
  const { settings, state, press, submit, retry, close } = form
  const { interactions } = text.labels
  const [problems, setProblems] = useState<Partial<Record<LeadFormField, LeadFieldProblem>>>({})
  const pending = state.status === 'pending' || (state.status === 'failed' && state.retrying)

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const element = event.currentTarget
    const wrong = settings.fields.flatMap((field) => {
      const problem = problemOf(inputOf(element, field))
      return problem ? [{ field, problem }] : []
    })
    setProblems(Object.fromEntries(wrong.map(({ field, problem }) => [field, problem])))
    if (wrong[0]) return inputOf(element, wrong[0].field)?.focus()
    const lead: LeadDetails = { firstName: null, lastName: null, email: null, phone: null }
    for (const field of settings.fields) lead[field] = inputOf(element, field)?.value.trim() || null
    submit(lead)
  }

  if (state.status === 'done') {
    return (
      <PlayerPanel title={interactions.leadSent} onClose={close} videoRef={videoRef}>
        <PanelDone words={interactions.leadSentHint} onClose={close} text={text} />
      </PlayerPanel>
    )
  }
  return (
    <PlayerPanel title={settings.title} onClose={close} videoRef={videoRef}>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- counts presses, does nothing; a key press on the button is a click too */}
      <form className="hippo-player-form" noValidate onSubmit={onSubmit} onClick={press}>
        <div className="hippo-player-fields">
          {settings.fields.map((field) => (
            <LeadField key={field} field={field} problem={problems[field] ?? null} text={text} />
          ))}
        </div>
        <PanelChoice words={settings.button} pending={pending} onSkip={close} text={text} />
      </form>
      {state.status === 'failed' && (
        <ErrorMessage
          kind="line"
          {...{ error: state.error, failedAt: state.failedAt, retrying: state.retrying }}
          onRetry={retry}
          localization={text}
        />
      )}
    </PlayerPanel>
  )
}
