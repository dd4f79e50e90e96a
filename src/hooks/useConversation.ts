'use client'

import { useMemo, useSyncExternalStore } from 'react'
import type { ConversationState, VideoComment, Viewing } from '../tracking/index.js'

/** A comment and what was answered to it, oldest first. */
export interface CommentThread {
  comment: VideoComment
  replies: VideoComment[]
}

/** What was said below a video, and the commands that add to it. */
export interface UseConversationResult {
  /** Whether the conversation is loading, there, or failed. */
  state: ConversationState
  /** Comments with their replies, oldest first. */
  threads: CommentThread[]
  /** Reads the conversation again. */
  reload: () => void
}

const loading: ConversationState = { status: 'loading' }

/** Puts replies below the comment that began their thread; one whose comment is gone stands by itself. */
export function threadsOf(comments: readonly VideoComment[]): CommentThread[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]))
  const threads = new Map<string, CommentThread>()
  for (const comment of comments) {
    let root = comment
    for (let steps = 0; root.replyTo !== null && steps < comments.length; steps++) {
      const above = byId.get(root.replyTo)
      if (!above) break
      root = above
    }
    const thread = threads.get(root.id)
    if (root !== comment && thread) thread.replies.push(comment)
    else threads.set(comment.id, { comment, replies: [] })
  }
  return [...threads.values()]
}

/**
 * What viewers left in a video: comments, reactions, votes. Read once, and renewed by each thing done in `viewing`.
 *
 * @example
 * const { state, threads } = useConversation(viewing)
 */
export function useConversation(viewing: Viewing | null): UseConversationResult {
  const store = viewing?.conversation
  const state = useSyncExternalStore<ConversationState>(
    store?.subscribe ?? never,
    store?.get ?? (() => loading),
    () => loading,
  )
  const comments = state.status === 'ready' ? state.conversation.comments : null
  const threads = useMemo(() => threadsOf(comments ?? []), [comments])
  return { state, threads, reload: () => store?.load() }
}

const never = () => (): void => {}
