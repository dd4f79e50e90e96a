'use client'

import { useCallback, useRef, useState } from 'react'
import { type HippoError, toHippoError } from '../core/error.js'
import type { ViewerAction, Viewing } from '../tracking/index.js'
import type { OnPlayerAction } from './playerAction.js'
import { useLatest } from './useLatest.js'

/** How far one action has come. */
export type ActionState =
  | { status: 'idle' }
  | { status: 'pending'; action: ViewerAction }
  /** `failedAt` is in epoch milliseconds; `retrying` while it is sent once more. */
  | { status: 'failed'; action: ViewerAction; error: HippoError; failedAt: number; retrying: boolean }
  | { status: 'done'; action: ViewerAction }

/** State of one action of a viewer, and the commands that send it. */
export interface UseActionResult {
  /** Where the action stands. */
  state: ActionState
  /** Sends an action; what comes while another one is under way is dropped, so that a double click counts once. */
  send: (action: ViewerAction) => void
  /** Sends what failed once more, as the same action. */
  retry: () => void
}

const idle: ActionState = { status: 'idle' }

/**
 * Sends what a viewer does in one control, and tells how far it has come.
 *
 * @example
 * const { state, send } = useAction(viewing)
 * <button onClick={() => send({ type: 'reaction', reaction: '👏', atMs: 0 })}>👏</button>
 */
export function useAction(
  viewing: Viewing | null,
  options: {
    /** Hears of each action once the server has taken it. */
    onAction?: OnPlayerAction
    /** The same, before `onAction`. */
    onDone?: (action: ViewerAction) => void
  } = {},
): UseActionResult {
  const [held, setHeld] = useState<{ viewing: Viewing | null; state: ActionState }>({ viewing, state: idle })
  const state = held.viewing === viewing ? held.state : idle
  const busy = useRef(false)
  const latest = useLatest(options)
  const deliver = useCallback(
    async (action: ViewerAction, before: ActionState) => {
      if (busy.current || !viewing) return
      busy.current = true
      const setState = (state: ActionState): void => setHeld({ viewing, state })
      setState(before)
      try {
        await viewing.act(action)
        setState({ status: 'done', action })
        latest.current.onDone?.(action)
        latest.current.onAction?.(action)
      } catch (cause) {
        const error = toHippoError(cause)
        setState({ status: 'failed', action, error, failedAt: Date.now(), retrying: false })
      } finally {
        busy.current = false
      }
    },
    [viewing, latest],
  )
  const retry = useCallback(() => {
    if (state.status === 'failed') void deliver(state.action, { ...state, retrying: true })
  }, [deliver, state])
  const send = useCallback(
    (action: ViewerAction) => {
      // The same thing sent again after an error is the same action: it may have arrived the first time.
      if (state.status === 'failed' && JSON.stringify(state.action) === JSON.stringify(action)) retry()
      else void deliver(action, { status: 'pending', action })
    },
    [deliver, retry, state],
  )
  return { state, send, retry }
}
