import type { ViewerListQuery } from '../contract/app/insights.js'
import type { CapabilitiesKey, ViewerProfilesKey } from './keys.js'
import { viewerListQuery } from './listQuery.js'

// One by one, as those of a video.

export function viewerListKey(scope: string, query: ViewerListQuery): ViewerProfilesKey {
  return ['hippo', scope, 'viewers', viewerListQuery(query)]
}

export function capabilitiesKey(scope: string): CapabilitiesKey {
  return ['hippo', scope, 'capabilities']
}
