export { ImportVideo } from './ImportVideo.js'
export type { ImportVideoProps, ImportVideoState } from './ImportVideo.js'
