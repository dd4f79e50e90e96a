import type { ViewerQuery } from '../contract/types.js'

export type VideoReportKey = readonly ['hippo', string, 'reports', string]
export type ViewerProfilesKey = readonly ['hippo', string, 'viewers', ViewerQuery]
export type VideoLibraryKey = readonly ['hippo', string, 'videos', 'list']
export type VideoKey = readonly ['hippo', string, 'videos', 'one', string]
export type CapabilitiesKey = readonly ['hippo', string, 'capabilities']
export type ImportStateKey = readonly ['hippo', string, 'imports', string]

/** Every cache key of the library, by kind; `scope` is `client.scope` and keeps two accounts apart. */
export interface HippoKeys {
  all(scope: string): readonly ['hippo', string]
  reports(scope: string): readonly ['hippo', string, 'reports']
  report(scope: string, videoId: string): VideoReportKey
  viewers(scope: string): readonly ['hippo', string, 'viewers']
  viewerList(scope: string, query: ViewerQuery): ViewerProfilesKey
  videos(scope: string): readonly ['hippo', string, 'videos']
  videoList(scope: string): VideoLibraryKey
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
  report: (scope, videoId) => ['hippo', scope, 'reports', videoId],
  viewers: (scope) => ['hippo', scope, 'viewers'],
  viewerList: (scope, query) => ['hippo', scope, 'viewers', query],
  videos: (scope) => ['hippo', scope, 'videos'],
  videoList: (scope) => ['hippo', scope, 'videos', 'list'],
  video: (scope, videoId) => ['hippo', scope, 'videos', 'one', videoId],
  capabilities: (scope) => ['hippo', scope, 'capabilities'],
  importState: (scope, videoId) => ['hippo', scope, 'imports', videoId],
}
