import type { VideoKey, VideoReportKey } from './keys.js'

// One by one: a page with a report alone loads no more keys than it reads.

export function videoReportKey(scope: string, videoId: string): VideoReportKey {
  return ['hippo', scope, 'reports', videoId]
}

export function singleVideoKey(scope: string, videoId: string): VideoKey {
  return ['hippo', scope, 'videos', 'one', videoId]
}
