'use client'

import { type ReactNode, useState } from 'react'
import { createStore } from '../core/store.js'
import { ViewingContext, type WatchedVideo } from './viewingContext.js'

/**
 * Shares the viewing of one player with what stands around it. Renders nothing of its own.
 *
 * @example
 * <ViewingScope>
 *   <VideoPlayer shareUrl={video.recordedUrl} />
 *   <PlayerConversation />
 * </ViewingScope>
 */
export function ViewingScope({
  children,
}: {
  /** A player, and what stands around it. */
  children?: ReactNode
}): ReactNode {
  const [store] = useState(() => createStore<WatchedVideo | null>(null))
  return <ViewingContext value={store}>{children}</ViewingContext>
}
