import { decodeVideoInteractions } from '../contract/app/interactions.js'
import { decodeVideo } from '../contract/library.js'
import { decodeUnder } from '../contract/under.js'
import { decodePassAnswer, encodePassRequest } from '../contract/passRequest.js'
import { encodeUpdateVideoRequest } from '../contract/updateVideoRequest.js'
import { pathOf } from './restPaths.js'
import type { HippoRest, RestOptions } from './rest.js'
import type { Upstream } from './upstream.js'

type VideoCalls = Pick<
  HippoRest,
  'updateVideo' | 'removeVideo' | 'restoreVideo' | 'getInteractions' | 'saveInteractions' | 'createPass'
>

/** What an owner does with a video. */
export function createVideoCalls(upstream: Upstream, { timeZone = 'UTC' }: RestOptions): VideoCalls {
  return {
    updateVideo: async (videoId, input) =>
      decodeVideo(await upstream.send('POST', pathOf(videoId), encodeUpdateVideoRequest(input)), {
        timeZone,
      }),
    removeVideo: async (videoId) => {
      await upstream.send('DELETE', pathOf(videoId))
    },
    restoreVideo: async (videoId) =>
      decodeVideo(await upstream.send('POST', pathOf(videoId, '/restore')), { timeZone }),
    getInteractions: async (videoId) =>
      decodeUnder(
        await upstream.get(pathOf(videoId, '/interactions'), {}, { about: videoId }),
        'interactions',
        decodeVideoInteractions,
      ),
    saveInteractions: async (videoId, interactions) =>
      decodeUnder(
        await upstream.send('POST', pathOf(videoId, '/interactions'), { interactions }),
        'interactions',
        decodeVideoInteractions,
      ),
    createPass: async (videoId, request = {}) =>
      decodePassAnswer(await upstream.send('POST', pathOf(videoId, '/pass'), encodePassRequest(request))),
  }
}
