import type { HippoClient } from '../client/types.js'
import type { VideoListQuery } from '../contract/app/insights.js'
import type { LibraryVideo } from '../contract/types.js'
import { videoListQuery } from './listQuery.js'
import type { ReadPage } from './readAhead.js'

/** Reads pages of the library. */
export function videoReader(client: HippoClient, query: VideoListQuery = {}): ReadPage<LibraryVideo> {
  const listed = videoListQuery(query)
  return (page, signal) => client.videos.list(page, { ...listed, ...(signal && { signal }) })
}
