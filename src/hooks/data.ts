// What components show, passed on because they may not look into the rooms below the hooks.
export type {
  LibraryVideo,
  ReportActions,
  ReportPeriod,
  Retention,
  VideoReport,
  ViewerListQuery,
  ViewerProfile,
  ViewerQuery,
  ViewerSort,
  ViewerSortField,
  ViewerTimeline,
  ViewerViewing,
  WatchRateBucket,
} from '../queries/index.js'
export { viewerRows } from '../queries/viewerRows.js'
export type { ActivityEvent, ActivityType } from '../queries/index.js'
