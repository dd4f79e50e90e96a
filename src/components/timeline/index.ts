export { ViewerTimeline } from './lazy/ViewerTimeline.js'
export type { ViewerTimelineProps } from './ViewerTimeline.js'
export type { ViewerTimelineState } from './TimelineContent.js'
