'use client'

import { type RefObject, useCallback, useMemo, useRef } from 'react'
import type { ReadyPlayback, Viewing } from '../tracking/index.js'
import { actionLink, countingLink } from './actionLinks.js'
import type { OnPlayerAction } from './playerAction.js'
import { isRemembered, remember } from './remembered.js'
import { useAction } from './useAction.js'
import { useLatest } from './useLatest.js'
import { type PanelName, usePanel } from './usePanel.js'
import { useShowing } from './useShowing.js'
import type { UseVideoActionsResult } from './videoActions.js'

export type { ActionLinkProps, LeadFormHandle, PollHandle, UseVideoActionsResult } from './videoActions.js'

/** Who hears of what a viewer does. */
export interface UseVideoActionsOptions {
  /** Hears of each thing the viewer did, once the server has taken it. */
  onAction?: OnPlayerAction
}

/**
 * What a viewer can do over the picture, moment by moment, and the commands that do it. Renders when something
 * comes or goes, not because time goes by. A form or a poll pauses the video when it is due; answered or skipped it
 * does not come back in this document, and a lead that was sent not in this tab.
 *
 * @example
 * const viewing = useViewing(ref, playback)
 * const { callToAction, getCallToActionProps } = useVideoActions(ref, playback, viewing)
 * return callToAction && <a {...getCallToActionProps()}>{callToAction.text}</a>
 */
export function useVideoActions(
  ref: RefObject<HTMLVideoElement | null>,
  playback: Pick<ReadyPlayback, 'token' | 'beatUrl' | 'interactions'> | null,
  viewing: Viewing | null,
  { onAction }: UseVideoActionsOptions = {},
): UseVideoActionsResult {
  const offered = playback?.interactions ?? null
  const showing = useShowing(ref, offered, viewing)
  const token = playback?.token ?? ''
  const pollId = offered?.poll?.id ?? ''
  const keys = useMemo(
    () => ({ form: `hippo-lead-${token}`, poll: `hippo-poll-${token}-${pollId}` }),
    [token, pollId],
  )
  // What was answered before this began: an answer given now stays on screen until it is closed.
  const before = useMemo(() => ({ form: isRemembered(keys.form), poll: isRemembered(keys.poll) }), [keys])
  const { open, close } = usePanel(ref, showing, keys, (panel) => before[panel])
  const answered = (panel: PanelName) => () => {
    // A preview is there to be seen again.
    if (playback?.beatUrl) remember(keys[panel])
  }
  const lead = useAction(viewing, { onAction, onDone: answered('form') })
  const vote = useAction(viewing, { onAction, onDone: answered('poll') })
  const pressed = useRef(false)
  const latest = useLatest({ viewing, onAction })
  const atMs = (): number => Math.round((ref.current?.currentTime ?? 0) * 1000)

  const press = useCallback(() => {
    if (pressed.current) return
    pressed.current = true
    const { viewing, onAction } = latest.current
    const action = { type: 'form', atMs: Math.round((ref.current?.currentTime ?? 0) * 1000) } as const
    viewing?.act(action).then(
      () => onAction?.(action),
      () => {},
    )
  }, [ref, latest])

  const { callToAction = null, annotations = [], form = null, poll = null, endScreen = null } = offered ?? {}
  const shown = annotations.filter(({ id }) => showing.annotations.includes(id))
  return {
    callToAction: showing.callToAction ? callToAction : null,
    annotations: shown,
    form:
      open === 'form' && form
        ? {
            settings: form,
            state: lead.state,
            press,
            submit: (details) => lead.send({ type: 'lead', lead: details, atMs: atMs() }),
            retry: lead.retry,
            close,
          }
        : null,
    poll:
      open === 'poll' && poll
        ? {
            settings: poll,
            state: vote.state,
            vote: (optionId) => vote.send({ type: 'question', pollId: poll.id, optionId, atMs: atMs() }),
            retry: vote.retry,
            close,
          }
        : null,
    ended: showing.ended && open === null,
    endScreen,
    replay: () => void ref.current?.play().catch(() => {}),
    getCallToActionProps: () =>
      countingLink(callToAction?.url ?? '', viewing, () =>
        onAction?.({ type: 'callToAction', atMs: atMs() }),
      ),
    getAnnotationProps: (annotationId) =>
      actionLink(
        annotations.find(({ id }) => id === annotationId)?.url ?? '',
        viewing,
        () => ({ type: 'annotation', annotationId, atMs: atMs() }),
        onAction,
      ),
    getPlaylistProps: ({ videoId, shareUrl }) =>
      actionLink(shareUrl, viewing, () => ({ type: 'endScreen', videoId }), onAction),
  }
}
