'use client'

import { clsx } from 'clsx'
import { type ComponentPropsWithRef, type ComponentType, lazy, type ReactElement, Suspense } from 'react'
import { useSharedViewing } from '../../hooks/useSharedViewing.js'
import type { HippoLabelOverrides } from '../../labels/index.js'
import { type RenderProp, renderElement } from '../element.js'
import type { ConversationContentProps } from './conversation/ConversationContent.js'
import { usePlayerText } from './usePlayerText.js'

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
  const text = usePlayerText(labels)
  const offered = watched?.playback.interactions
  if (!watched || !offered || (!offered.comments && offered.reactions.length === 0)) return null
  const props = {
    'aria-label': text.labels.interactions.conversation,
    dir: text.dir,
    ...rest,
    className: clsx('hippo-card hippo-conversation', className),
    children: (
      <Suspense>
        <ConversationContent key={watched.playback.token} watched={watched} offered={offered} text={text} />
      </Suspense>
    ),
  }
  return renderElement('section', props, render, {})
}
