export { passOf } from './pass.js'
export { createPlaybackStore } from './playbackStore.js'
export type { PlaybackState, PlaybackStore } from './playbackStore.js'
export { readConversation } from './readConversation.js'
export type { ReadConversationOptions } from './readConversation.js'
export { readPlayback } from './readPlayback.js'
export type { ReadPlaybackOptions } from './readPlayback.js'
export { createViewing } from './viewing.js'
export type {
  ConversationState,
  ConversationStore,
  ViewedPlayback,
  Viewing,
  ViewingOptions,
} from './types.js'
export { rememberVisitor } from './visitor.js'
export { watchPlayback } from './watchPlayback.js'
export type { WatchPlaybackOptions } from './watchPlayback.js'
export type { LeadDetails, VideoComment, VideoConversation, ViewerAction } from '../contract/app/actions.js'
export type { Pass } from '../contract/app/beat.js'
export type {
  LeadFormField,
  LeadFormSettings,
  PlaylistVideo,
  Poll,
  ViewerInteractions,
} from '../contract/app/interactions.js'
export type { Playback, PlaybackSource, ReadyPlayback } from '../contract/app/playback.js'
