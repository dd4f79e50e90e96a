'use client'

import type { ReactElement } from 'react'
import type { ConversationState } from '../../../hooks/interactionTypes.js'
import { useReactions } from '../../../hooks/useReactions.js'
import type { WatchedVideo } from '../../../hooks/viewingContext.js'
import type { PlayerText } from '../usePlayerText.js'
import { ErrorMessage } from '../../async/ErrorMessage.js'

export interface PlayerReactionsProps {
  reactions: readonly string[]
  watched: WatchedVideo
  state: ConversationState
  text: PlayerText
}

/** The reactions on offer with their counts; each counts once for a viewer. Renders a `<fieldset>`. */
export function PlayerReactions({ reactions, watched, state, text }: PlayerReactionsProps): ReactElement {
  const { labels, format } = text
  const { react, retry, isMine, action } = useReactions(watched)
  const countOf = (reaction: string): number =>
    state.status === 'ready'
      ? (state.conversation.reactions.find((row) => row.reaction === reaction)?.count ?? 0)
      : 0
  return (
    <fieldset className="hippo-reactions">
      <legend className="hippo-visually-hidden">{labels.interactions.reactions}</legend>
      {reactions.map((reaction) => {
        const mine = isMine(reaction)
        const count = format.number(countOf(reaction))
        const { react: offer, reacted } = labels.interactions
        return (
          <button
            key={reaction}
            type="button"
            className="hippo-button hippo-reaction"
            aria-pressed={mine}
            aria-label={mine ? reacted(reaction, count) : offer(reaction, count)}
            onClick={() => react(reaction)}
          >
            <span aria-hidden="true">{reaction}</span>
            <span aria-hidden="true" className="hippo-reaction-count">
              {count}
            </span>
          </button>
        )
      })}
      {action.status === 'failed' && (
        <ErrorMessage
          kind="line"
          {...{ error: action.error, failedAt: action.failedAt, retrying: action.retrying }}
          onRetry={retry}
          localization={text}
        />
      )}
    </fieldset>
  )
}
