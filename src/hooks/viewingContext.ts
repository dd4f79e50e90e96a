import { type Context, createContext } from 'react'
import type { Store } from '../core/store.js'
import type { ReadyPlayback, Viewing } from '../tracking/index.js'
import type { OnPlayerAction } from './playerAction.js'

/** A video that is being watched: what a player shares with what stands around it. */
export interface WatchedVideo {
  playback: ReadyPlayback
  viewing: Viewing
  /** Where the video stands, in milliseconds. */
  atMs: () => number
  /** Goes to a moment, and shows the player. */
  seek: (atMs: number) => void
  onAction: OnPlayerAction
}

/** What the player of a scope shows now; null while it shows nothing. */
export const ViewingContext: Context<Store<WatchedVideo | null> | null> =
  createContext<Store<WatchedVideo | null> | null>(null)
ViewingContext.displayName = 'ViewingContext'
