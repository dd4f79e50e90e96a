'use client'

import type { ReactElement } from 'react'
import type { UseConversationResult } from '../../../hooks/useConversation.js'
import type { WatchedVideo } from '../../../hooks/viewingContext.js'
import type { PlayerText } from '../usePlayerText.js'
import { EmptyMessage } from '../../async/EmptyMessage.js'
import { ErrorMessage } from '../../async/ErrorMessage.js'
import { Skeleton } from '../../async/Skeleton.js'
import { CommentForm } from './CommentForm.js'
import { CommentItem } from './CommentItem.js'

export interface PlayerCommentsProps {
  conversation: UseConversationResult
  watched: WatchedVideo
  text: PlayerText
}

/** What viewers said about moments of the video, and the form to say something. Renders a `<div>`. */
export function PlayerComments({ conversation, watched, text }: PlayerCommentsProps): ReactElement {
  const { state, threads, reload } = conversation
  const { interactions } = text.labels
  const count = state.status === 'ready' ? state.conversation.comments.length : null
  return (
    <div className="hippo-comments" aria-busy={state.status === 'loading'}>
      <div className="hippo-comments-header">
        <h3 className="hippo-title">{interactions.comments}</h3>
        {count !== null && count > 0 && (
          <span className="hippo-soft">{interactions.commentCount(count, text.format.number(count))}</span>
        )}
      </div>
      {state.status === 'loading' && <Skeleton chars={24} />}
      {state.status === 'error' && (
        <ErrorMessage
          kind="line"
          error={state.error}
          failedAt={0}
          retrying={false}
          onRetry={reload}
          localization={text}
        />
      )}
      {threads.length > 0 && (
        <ol className="hippo-comment-list">
          {threads.map((thread) => (
            <CommentItem key={thread.comment.id} thread={thread} watched={watched} text={text} />
          ))}
        </ol>
      )}
      {state.status === 'ready' && threads.length === 0 && (
        <EmptyMessage title={interactions.noComments}>{interactions.noCommentsHint}</EmptyMessage>
      )}
      {state.status !== 'error' && <CommentForm watched={watched} answered={null} text={text} />}
    </div>
  )
}
