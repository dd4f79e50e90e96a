import type { ReactElement } from 'react'
import type { VideoComment } from '../../../hooks/interactionTypes.js'
import type { WatchedVideo } from '../../../hooks/viewingContext.js'
import type { PlayerText } from '../usePlayerText.js'

export interface CommentTextProps {
  comment: VideoComment
  /** Whose moment the comment belongs to; null for an answer, which belongs to a comment. */
  watched: WatchedVideo | null
  text: PlayerText
}

/** Who said what, about which moment. Renders an `<article>`. */
export function CommentText({ comment, watched, text }: CommentTextProps): ReactElement {
  const { labels, format } = text
  const name = comment.name?.trim() || null
  const letter = [...(name ?? '')].find((each) => /\p{L}|\p{N}/u.test(each))?.toUpperCase() ?? '?'
  const time = format.duration(comment.atMs)
  return (
    <article className="hippo-comment-text">
      <span className="hippo-face" aria-hidden="true">
        {letter}
      </span>
      <div>
        <p className="hippo-comment-head">
          <b data-unknown={name ? undefined : ''}>
            <bdi>{name ?? labels.common.anonymous}</bdi>
          </b>
          {watched && (
            <button
              type="button"
              className="hippo-comment-time"
              aria-label={labels.interactions.goTo(time)}
              onClick={() => watched.seek(comment.atMs)}
            >
              {time}
            </button>
          )}
          <time className="hippo-soft" dateTime={new Date(comment.createdAt).toISOString()}>
            {format.date(comment.createdAt)}
          </time>
        </p>
        <p className="hippo-comment-words" dir="auto">
          {comment.text}
        </p>
      </div>
    </article>
  )
}
