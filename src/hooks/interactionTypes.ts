// What components show and do, passed on because they may not look into the rooms below the hooks.
export type {
  ConversationState,
  ConversationStore,
  LeadDetails,
  LeadFormField,
  LeadFormSettings,
  PlaylistVideo,
  Poll,
  VideoComment,
  VideoConversation,
  ViewerAction,
  ViewerInteractions,
} from '../tracking/index.js'
