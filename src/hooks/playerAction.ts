import type { ViewerAction } from '../tracking/index.js'

/** What `onAction` hears: what the server was told, or a press on the call to action. `atMs` is media time. */
export type PlayerAction = ViewerAction | { type: 'callToAction'; atMs: number }

export type OnPlayerAction = (action: PlayerAction) => void
