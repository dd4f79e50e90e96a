export { ActivityFeed } from './lazy/ActivityFeed.js'
export type { ActivityFeedProps } from './ActivityFeed.js'
export type { ActivityFeedState } from './feedState.js'
