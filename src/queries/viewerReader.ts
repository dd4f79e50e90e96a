import type { HippoClient } from '../client/types.js'
import type { ViewerListQuery } from '../contract/app/insights.js'
import type { ViewerProfile } from '../contract/types.js'
import { parseViewerQuery } from '../contract/viewerQuery.js'
import { viewerListQuery } from './listQuery.js'
import type { ReadPage } from './readAhead.js'

/** Reads pages of a list of viewers. What it gives rejects with `invalid_request` where both or neither are named. */
export function viewerReader(client: HippoClient, query: ViewerListQuery): ReadPage<ViewerProfile> {
  const { sort, search } = viewerListQuery(query)
  const further = { ...(sort && { sort }), ...(search && { search }) }
  return async (page, signal) =>
    client.viewers.list({ ...parseViewerQuery(query), ...further }, page, signal && { signal })
}
