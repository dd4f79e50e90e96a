'use client'

import { clsx } from 'clsx'
import {
  type ComponentPropsWithRef,
  type ComponentType,
  lazy,
  type ReactElement,
  Suspense,
  useContext,
} from 'react'
import { useSharedViewing } from '../../hooks/useSharedViewing.js'
import { conversationLabel } from '../../labels/atOnce.js'
import type { HippoLabelOverrides } from '../../labels/labels.js'
import { HippoContext } from '../../provider/context.js'
import { type RenderProp, renderElement } from '../element.js'
import type { ConversationContentProps } from './conversation/ConversationContent.js'

// Loaded for videos that offer it; where it does not come, there is nothing below the video.
const ConversationContent = lazy<ComponentType<ConversationContentProps>>(() =>
  import('./conversation/ConversationContent.js').then(
    (module) => ({ default: module.ConversationContent }),
    () => ({ default: () => null }),
  ),
)

/** Props of `<PlayerConversation>`. */
export interface PlayerConversationProps extends Omit<ComponentPropsWithRef<'section'>, 'children'> {
  /** Words to change. */
  labels?: HippoLabelOverrides
  /** Replaces the root element. */
  render?: RenderProp<Record<string, never>>
}

/**
 * Reactions and comments on the video that the player of the same `<ViewingScope>` shows, as far as its owner
 * offers them. Renders a `<section>`, or nothing.
 *
 * @example
 * <ViewingScope>
 *   <VideoPlayer shareUrl={video.recordedUrl} />
 *   <PlayerConversation />
 * </ViewingScope>
 */
export function PlayerConversation({
  labels,
  render,
  className,
  ...rest
}: PlayerConversationProps): ReactElement | null {
  const watched = useSharedViewing('<PlayerConversation />')
  const hippo = useContext(HippoContext)
  const offered = watched?.playback.interactions
  if (!watched || !offered || (!offered.comments && offered.reactions.length === 0)) return null
  const name = labels?.interactions?.conversation ?? hippo?.labels.interactions?.conversation
  const props = {
    'aria-label': name ?? conversationLabel,
    dir: hippo?.dir ?? 'ltr',
    ...rest,
    className: clsx('hippo-card hippo-conversation', className),
    children: (
      <Suspense>
        <ConversationContent
          key={watched.playback.token}
          watched={watched}
          offered={offered}
          labels={labels}
        />
      </Suspense>
    ),
  }
  return renderElement('section', props, render, {})
}
