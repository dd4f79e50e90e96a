export { ViewerTimeline } from './lazy/ViewerTimeline.js'
export type { ViewerTimelineProps, ViewerTimelineState } from './ViewerTimeline.js'
