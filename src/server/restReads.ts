import { decodeBackendCapabilities, plainCapabilities } from '../contract/capabilities.js'
import {
  decodePeriodAnswer,
  decodeRetentionAnswer,
  decodeTimelineAnswer,
} from '../contract/insightAnswers.js'
import { decodeVideo, decodeVideoPage } from '../contract/library.js'
import { decodeReport } from '../contract/report.js'
import { decodeViewerPage } from '../contract/viewers.js'
import { HippoError } from '../core/error.js'
import { pathOf } from './restPaths.js'
import type { HippoRest, RestOptions } from './rest.js'
import type { Upstream } from './upstream.js'

type ReadCalls = Pick<
  HippoRest,
  | 'getReport'
  | 'listViewers'
  | 'getRetention'
  | 'getPeriod'
  | 'getTimeline'
  | 'eraseViewer'
  | 'listVideos'
  | 'getVideo'
  | 'getCapabilities'
>

/** The figures and the library. */
export function createReadCalls(upstream: Upstream, options: RestOptions): ReadCalls {
  const { pageParameter = 'page', timeZone = 'UTC' } = options
  const report = (videoId: string, part = '', parameters: Record<string, string> = {}): Promise<unknown> => {
    const path = `/api/v1/me/video/reports/${encodeURIComponent(videoId)}${part}`
    return upstream.get(path, parameters, { about: videoId })
  }
  return {
    getReport: async (videoId) => decodeReport(await report(videoId)),
    getRetention: async (videoId) => decodeRetentionAnswer(await report(videoId, '/retention')),
    getPeriod: async (videoId, { from, to }) =>
      decodePeriodAnswer(await report(videoId, '/period', { from, to })),
    getTimeline: async ({ videoId, email }) => {
      const path = '/api/v1/me/video/viewer_profile/timeline'
      const parameters = { video_id: videoId, user_email: email }
      return decodeTimelineAnswer(await upstream.get(path, parameters, { about: videoId }))
    },
    listViewers: async ({ videoId, leadEmail, sort, search }, page = 1) => {
      const who: Record<string, string> =
        videoId === undefined ? { user_email: leadEmail } : { video_id: videoId }
      const order: Record<string, string> = sort ? { sort: sort.field, direction: sort.direction } : {}
      const text: Record<string, string> = search ? { search } : {}
      const parameters = { ...who, ...order, ...text, [pageParameter]: String(page) }
      const answer = await upstream.get('/api/v1/me/video/viewer_profile', parameters, { about: videoId })
      return decodeViewerPage(answer, { timeZone })
    },
    listVideos: async (page = 1, owner, search) => {
      const whose: Record<string, string> = owner === undefined ? {} : { owner }
      const text: Record<string, string> = search ? { search } : {}
      const parameters = { ...whose, ...text, [pageParameter]: String(page) }
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
