'use client'

import type { ReactElement } from 'react'
import type { ViewerInteractions } from '../../../hooks/interactionTypes.js'
import { useConversation } from '../../../hooks/useConversation.js'
import type { WatchedVideo } from '../../../hooks/viewingContext.js'
import type { HippoLabelOverrides } from '../../../labels/labels.js'
import { usePlayerText } from '../usePlayerText.js'
import { PlayerComments } from './PlayerComments.js'
import { PlayerReactions } from './PlayerReactions.js'

export interface ConversationContentProps {
  watched: WatchedVideo
  offered: Pick<ViewerInteractions, 'comments' | 'reactions'>
  labels: HippoLabelOverrides | undefined
}

/** Reactions first, then comments; a line between them. */
export function ConversationContent({ watched, offered, labels }: ConversationContentProps): ReactElement {
  const text = usePlayerText(labels)
  const conversation = useConversation(watched.viewing)
  return (
    <>
      {offered.reactions.length > 0 && (
        <PlayerReactions
          reactions={offered.reactions}
          watched={watched}
          state={conversation.state}
          text={text}
        />
      )}
      {offered.comments && <PlayerComments conversation={conversation} watched={watched} text={text} />}
    </>
  )
}
