'use client'

import { type ReactElement, useRef, useState } from 'react'
import type { CommentThread } from '../../../hooks/useConversation.js'
import type { WatchedVideo } from '../../../hooks/viewingContext.js'
import type { PlayerText } from '../usePlayerText.js'
import { CommentForm } from './CommentForm.js'
import { CommentText } from './CommentText.js'

export interface CommentItemProps {
  thread: CommentThread
  watched: WatchedVideo
  text: PlayerText
}

/** One comment, what was answered to it, and the way to answer. Renders an `<li>`. */
export function CommentItem({ thread, watched, text }: CommentItemProps): ReactElement {
  const { comment, replies } = thread
  const [answering, setAnswering] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const { interactions, common } = text.labels
  const stop = (): void => {
    setAnswering(false)
    button.current?.focus()
  }
  return (
    <li className="hippo-comment">
      <CommentText comment={comment} watched={watched} text={text} />
      {replies.length > 0 && (
        <ol className="hippo-comment-replies">
          {replies.map((reply) => (
            <li key={reply.id}>
              <CommentText comment={reply} watched={null} text={text} />
            </li>
          ))}
        </ol>
      )}
      <button
        ref={button}
        type="button"
        className="hippo-button hippo-comment-reply"
        data-kind="quiet"
        aria-expanded={answering}
        aria-label={interactions.replyTo(comment.name ?? common.anonymous)}
        onClick={() => setAnswering(!answering)}
      >
        {interactions.reply}
      </button>
      {answering && <CommentForm watched={watched} answered={comment} onClose={stop} text={text} />}
    </li>
  )
}
