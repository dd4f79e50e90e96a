'use client'

import { useState } from 'react'
import { isRemembered, remember } from './remembered.js'
import { type ActionState, useAction } from './useAction.js'
import type { WatchedVideo } from './viewingContext.js'

export interface UseReactionsResult {
  /** Sends a reaction of this moment; one that was given already is not given again. */
  react: (reaction: string) => void
  retry: () => void
  /** Whether this viewer gave it in this tab. */
  isMine: (reaction: string) => boolean
  action: ActionState
}

/**
 * Gives reactions, each once for a viewer: a figure that anybody can drive up says nothing.
 *
 * @example
 * const { react, isMine } = useReactions(watched)
 * <button aria-pressed={isMine('👏')} onClick={() => react('👏')}>👏</button>
 */
export function useReactions({ playback, viewing, atMs, onAction }: WatchedVideo): UseReactionsResult {
  const [given, setGiven] = useState<readonly string[]>([])
  const keyOf = (reaction: string): string => `hippo-reaction-${playback.token}-${reaction}`
  const isMine = (reaction: string): boolean => given.includes(reaction) || isRemembered(keyOf(reaction))
  const { state, send, retry } = useAction(viewing, {
    onAction,
    onDone(action) {
      if (action.type !== 'reaction') return
      setGiven((before) => [...before, action.reaction])
      // A preview is there to be seen again.
      if (playback.beatUrl !== null) remember(keyOf(action.reaction))
    },
  })
  return {
    react(reaction) {
      if (!isMine(reaction)) send({ type: 'reaction', reaction, atMs: atMs() })
    },
    retry,
    isMine,
    action: state,
  }
}
