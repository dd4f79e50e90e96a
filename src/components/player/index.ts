export { VideoEmbed } from './VideoEmbed.js'
export type { VideoEmbedProps } from './VideoEmbed.js'
export { VideoPlayer } from './VideoPlayer.js'
export type { PlayerStatus, VideoPlayerProps, VideoPlayerSource } from './VideoPlayer.js'
