export { ImportVideo } from './lazy/ImportVideo.js'
export type { ImportVideoProps, ImportVideoState } from './importVideoProps.js'
