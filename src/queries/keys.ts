import type {
  ReportPeriod,
  VideoListQuery,
  ViewerListQuery,
  ViewerTimelineQuery,
} from '../contract/app/insights.js'
import { videoListQuery } from './listQuery.js'
import { singleVideoKey, videoReportKey } from './videoKeys.js'
import { capabilitiesKey, viewerListKey } from './viewerKeys.js'

export type VideoReportKey = readonly ['hippo', string, 'reports', string]
export type RetentionKey = readonly ['hippo', string, 'retention', string]
export type PeriodReportKey = readonly ['hippo', string, 'periods', string, ReportPeriod]
export type ViewerTimelineKey = readonly ['hippo', string, 'timelines', string, string]
export type ViewerProfilesKey = readonly ['hippo', string, 'viewers', ViewerListQuery]
export type VideoLibraryKey =
  | readonly ['hippo', string, 'videos', 'list']
  | readonly ['hippo', string, 'videos', 'list', VideoListQuery]
export type VideoKey = readonly ['hippo', string, 'videos', 'one', string]
export type CapabilitiesKey = readonly ['hippo', string, 'capabilities']
export type ImportStateKey = readonly ['hippo', string, 'imports', string]

/** Every cache key of the library, by kind; `scope` is `client.scope` and keeps two accounts apart. */
export interface HippoKeys {
  all(scope: string): readonly ['hippo', string]
  reports(scope: string): readonly ['hippo', string, 'reports']
  report(scope: string, videoId: string): VideoReportKey
  retention(scope: string, videoId: string): RetentionKey
  /** Every period that was read of one video. */
  periods(scope: string, videoId: string): readonly ['hippo', string, 'periods', string]
  period(scope: string, videoId: string, period: ReportPeriod): PeriodReportKey
  /** Every viewer who was looked at of one video. */
  timelines(scope: string, videoId: string): readonly ['hippo', string, 'timelines', string]
  timeline(scope: string, query: ViewerTimelineQuery): ViewerTimelineKey
  viewers(scope: string): readonly ['hippo', string, 'viewers']
  viewerList(scope: string, query: ViewerListQuery): ViewerProfilesKey
  videos(scope: string): readonly ['hippo', string, 'videos']
  /** Without a search it also begins the key of every search. */
  videoList(scope: string, query?: VideoListQuery): VideoLibraryKey
  video(scope: string, videoId: string): VideoKey
  capabilities(scope: string): CapabilitiesKey
  importState(scope: string, videoId: string): ImportStateKey
}

/**
 * Keys to read, refresh or clear what the library has cached.
 *
 * @example
 * queryClient.invalidateQueries({ queryKey: hippoKeys.report(client.scope, '988') })
 */
export const hippoKeys: HippoKeys = {
  all: (scope) => ['hippo', scope],
  reports: (scope) => ['hippo', scope, 'reports'],
  report: videoReportKey,
  retention: (scope, videoId) => ['hippo', scope, 'retention', videoId],
  periods: (scope, videoId) => ['hippo', scope, 'periods', videoId],
  period: (scope, videoId, { from, to }) => ['hippo', scope, 'periods', videoId, { from, to }],
  timelines: (scope, videoId) => ['hippo', scope, 'timelines', videoId],
  timeline: (scope, { videoId, email }) => ['hippo', scope, 'timelines', videoId, email.trim().toLowerCase()],
  viewers: (scope) => ['hippo', scope, 'viewers'],
  viewerList: viewerListKey,
  videos: (scope) => ['hippo', scope, 'videos'],
  videoList: (scope, query = {}) => {
    const { search } = videoListQuery(query)
    return search === undefined
      ? ['hippo', scope, 'videos', 'list']
      : ['hippo', scope, 'videos', 'list', { search }]
  },
  video: singleVideoKey,
  capabilities: capabilitiesKey,
  importState: (scope, videoId) => ['hippo', scope, 'imports', videoId],
}
