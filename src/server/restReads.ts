import { decodeBackendCapabilities, plainCapabilities } from '../contract/capabilities.js'
import { decodeVideo, decodeVideoPage } from '../contract/library.js'
import { decodeReport } from '../contract/report.js'
import { decodeViewerPage } from '../contract/viewers.js'
import { HippoError } from '../core/error.js'
import { pathOf } from './restPaths.js'
import type { HippoRest, RestOptions } from './rest.js'
import type { Upstream } from './upstream.js'

type ReadCalls = Pick<
  HippoRest,
  'getReport' | 'listViewers' | 'eraseViewer' | 'listVideos' | 'getVideo' | 'getCapabilities'
>

/** The figures and the library; all but the last two are Hippo's own. */
export function createReadCalls(upstream: Upstream, options: RestOptions): ReadCalls {
  const { pageParameter = 'page', timeZone = 'UTC' } = options
  return {
    getReport: async (videoId) =>
      decodeReport(
        await upstream.get(`/api/v1/me/video/reports/${encodeURIComponent(videoId)}`, {}, { about: videoId }),
      ),
    listViewers: async ({ videoId, leadEmail }, page = 1) => {
      const who: Record<string, string> =
        videoId === undefined ? { user_email: leadEmail } : { video_id: videoId }
      const parameters = { ...who, [pageParameter]: String(page) }
      const answer = await upstream.get('/api/v1/me/video/viewer_profile', parameters, { about: videoId })
      return decodeViewerPage(answer, { timeZone })
    },
    listVideos: async (page = 1, owner) => {
      const whose: Record<string, string> = owner === undefined ? {} : { owner }
      const parameters = { ...whose, [pageParameter]: String(page) }
      return decodeVideoPage(await upstream.get('/api/v1/me/videos/list', parameters), { timeZone })
    },
    getVideo: async (videoId, { removed = false } = {}) => {
      const parameters: Record<string, string> = removed ? { removed: 'true' } : {}
      return decodeVideo(await upstream.get(pathOf(videoId), parameters, { about: videoId }), { timeZone })
    },
    eraseViewer: async (email) => {
      await upstream.send('DELETE', '/api/v1/me/viewer', { viewer_email: email })
    },
    getCapabilities: async () => {
      try {
        return decodeBackendCapabilities(await upstream.get('/api/v1/me/capabilities'))
      } catch (error) {
        if (error instanceof HippoError && error.code === 'not_found') return plainCapabilities
        throw error
      }
    },
  }
}
