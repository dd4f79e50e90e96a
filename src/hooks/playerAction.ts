import type { ViewerAction } from '../tracking/index.js'

/** What `onAction` hears: what the server was told, or a press on the call to action. `atMs` is media time. */
export type PlayerAction = ViewerAction | { type: 'callToAction'; atMs: number }

/** Hears of what a viewer did, once the server has taken it. */
export type OnPlayerAction = (action: PlayerAction) => void
