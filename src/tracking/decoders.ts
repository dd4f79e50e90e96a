import { decodeVideoConversation } from '../contract/app/actions.js'
import { decodePlayback } from '../contract/app/playback.js'

/** What reads the server's answers. Measuring needs none of it where the page brings its playback along. */
export const decoders: { conversation: typeof decodeVideoConversation; playback: typeof decodePlayback } = {
  conversation: decodeVideoConversation,
  playback: decodePlayback,
}
