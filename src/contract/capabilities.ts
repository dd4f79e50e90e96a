import * as v from 'valibot'
import type { Capabilities } from './app/capabilities.js'
import { decodeWith } from './decodeWith.js'

/** What a backend can do beyond Hippo's documented API. */
export type BackendCapabilities = Omit<Capabilities, 'audience' | 'activity' | 'person' | 'viewerNames'>

/** The answer to `GET /api/v1/me/capabilities`. Ours: Hippo answers 404. */
export interface WireCapabilities {
  status: 200
  code: 200
  capabilities: {
    import_file: boolean
    update_video: boolean
    delete_video: boolean
    interactions: boolean
    webhook: boolean
    retention: boolean
    periods: boolean
    timeline: boolean
    viewer_sort: boolean
    viewer_search: boolean
    video_search: boolean
  }
}

/** What Hippo itself documents: import by address, and nothing else of these. */
export const plainCapabilities: BackendCapabilities = {
  importUrl: true,
  importFile: false,
  updateVideo: false,
  deleteVideo: false,
  interactions: false,
  webhook: false,
  retention: false,
  periods: false,
  timeline: false,
  viewerSort: false,
  viewerSearch: false,
  videoSearch: false,
}

const can = v.optional(v.boolean(), false)
const schema = v.object({
  capabilities: v.object({
    import_file: can,
    update_video: can,
    delete_video: can,
    interactions: can,
    webhook: can,
    retention: can,
    periods: can,
    timeline: can,
    viewer_sort: can,
    viewer_search: can,
    video_search: can,
  }),
})

/** Reads what a backend can do; what it does not name it cannot. @throws HippoError `invalid_response` */
export function decodeBackendCapabilities(wire: unknown): BackendCapabilities {
  const { capabilities } = decodeWith(schema, wire, 'The capabilities')
  return {
    importUrl: true,
    importFile: capabilities.import_file,
    updateVideo: capabilities.update_video,
    deleteVideo: capabilities.delete_video,
    interactions: capabilities.interactions,
    webhook: capabilities.webhook,
    retention: capabilities.retention,
    periods: capabilities.periods,
    timeline: capabilities.timeline,
    viewerSort: capabilities.viewer_sort,
    viewerSearch: capabilities.viewer_search,
    videoSearch: capabilities.video_search,
  }
}
