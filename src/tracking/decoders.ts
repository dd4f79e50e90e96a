// What reads the server's answers. Measuring needs none of it where the page brings its playback along.
export { decodeVideoConversation } from '../contract/app/actions.js'
export { decodePlayback } from '../contract/app/playback.js'
