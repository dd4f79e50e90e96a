'use client'

import { type FormEvent, type ReactElement, type RefObject, useState } from 'react'
import { useConversation } from '../../../hooks/useConversation.js'
import type { PollHandle } from '../../../hooks/useVideoActions.js'
import type { Viewing } from '../../../hooks/useViewing.js'
import type { PlayerText } from '../usePlayerText.js'
import { ErrorMessage } from '../../async/ErrorMessage.js'
import { PanelChoice } from './PanelChoice.js'
import { PanelDone } from './PanelDone.js'
import { PlayerPanel } from './PlayerPanel.js'
import { PollResults } from './PollResults.js'

export interface PlayerPollProps {
  poll: PollHandle
  viewing: Viewing
  videoRef: RefObject<HTMLVideoElement | null>
  text: PlayerText
}

/** Asks the owner's question, and shows what others answered once this viewer has. Renders a panel. */
export function PlayerPoll({ poll, viewing, videoRef, text }: PlayerPollProps): ReactElement {
  const { settings, state, vote, retry, close } = poll
  const { interactions } = text.labels
  const { state: conversation } = useConversation(viewing)
  const [missing, setMissing] = useState(false)
  const pending = state.status === 'pending' || (state.status === 'failed' && state.retrying)

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const chosen = new FormData(event.currentTarget).get('option')
    setMissing(typeof chosen !== 'string')
    if (typeof chosen === 'string') vote(chosen)
  }

  if (state.status === 'done') {
    const votes = conversation.status === 'ready' ? conversation.conversation.votes : []
    const own = state.action.type === 'question' ? state.action.optionId : null
    return (
      <PlayerPanel title={settings.question} onClose={close} videoRef={videoRef}>
        <PollResults options={settings.options} votes={votes} own={own} text={text} />
        <PanelDone words={null} onClose={close} text={text} />
      </PlayerPanel>
    )
  }
  return (
    <PlayerPanel title={settings.question} onClose={close} videoRef={videoRef}>
      <form className="hippo-player-form" onSubmit={onSubmit}>
        <fieldset className="hippo-player-options">
          <legend className="hippo-visually-hidden">{settings.question}</legend>
          {settings.options.map((option) => (
            <label key={option.id} className="hippo-player-option">
              <input type="radio" name="option" value={option.id} onChange={() => setMissing(false)} />
              <bdi>{option.text}</bdi>
            </label>
          ))}
        </fieldset>
        {missing && (
          <p className="hippo-field-problem" role="alert">
            {interactions.noVote}
          </p>
        )}
        <PanelChoice words={interactions.vote} pending={pending} onSkip={close} text={text} />
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
