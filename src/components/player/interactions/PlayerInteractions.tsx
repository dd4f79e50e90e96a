'use client'

import type { ReactElement, RefObject } from 'react'
import type { OnPlayerAction } from '../../../hooks/playerAction.js'
import type { ReadyPlayback } from '../../../hooks/usePlayback.js'
import { useVideoActions } from '../../../hooks/useVideoActions.js'
import type { Viewing } from '../../../hooks/useViewing.js'
import type { PlayerText } from '../usePlayerText.js'
import { PlayerAnnotations } from './PlayerAnnotations.js'
import { PlayerCallToAction } from './PlayerCallToAction.js'
import { PlayerEndScreen } from './PlayerEndScreen.js'
import { PlayerLeadForm } from './PlayerLeadForm.js'
import { PlayerPoll } from './PlayerPoll.js'

export interface PlayerInteractionsProps {
  videoRef: RefObject<HTMLVideoElement | null>
  playback: ReadyPlayback
  viewing: Viewing
  onAction: OnPlayerAction | undefined
  text: PlayerText
}

/** What the owner offers at this moment, over the picture. */
export function PlayerInteractions({
  videoRef,
  playback,
  viewing,
  onAction,
  text,
}: PlayerInteractionsProps): ReactElement {
  const actions = useVideoActions(videoRef, playback, viewing, { onAction })
  const { form, poll, ended, endScreen, callToAction, annotations } = actions
  const asks = form !== null || poll !== null
  const call = callToAction && (
    <PlayerCallToAction link={actions.getCallToActionProps()} text={text}>
      {callToAction.text}
    </PlayerCallToAction>
  )
  if (form) return <PlayerLeadForm form={form} videoRef={videoRef} text={text} />
  if (poll) return <PlayerPoll poll={poll} viewing={viewing} videoRef={videoRef} text={text} />
  if (ended && endScreen) {
    return <PlayerEndScreen actions={actions} endScreen={endScreen} call={call} text={text} />
  }
  return (
    <>
      {!asks && (call || annotations.length > 0) && (
        <div className="hippo-player-offers">
          {call}
          <PlayerAnnotations annotations={annotations} getLink={actions.getAnnotationProps} text={text} />
        </div>
      )}
    </>
  )
}
