export { ImportVideo } from './lazy/ImportVideo.js'
export type { ImportVideoProps, ImportVideoState } from './ImportVideo.js'
