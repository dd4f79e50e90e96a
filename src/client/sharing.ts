import type { CallOptions, HippoClient } from '../contract/app/client.js'
import { decodeVideoInteractions } from '../contract/app/interactions.js'
import { decodeViewerPass } from '../contract/app/videoChanges.js'
import type { Transport } from './transport.js'

export type SharingCalls = Pick<
  HippoClient['videos'],
  'interactions' | 'saveInteractions' | 'pass' | 'ownPass'
>

/** The calls about what viewers may do in a video, and who they are. */
export function createSharingCalls(call: Transport): SharingCalls {
  const at = (videoId: string, verb: string): string => `/videos/${encodeURIComponent(videoId)}${verb}`
  const post = (path: string, body: unknown, { signal }: CallOptions = {}): Promise<unknown> =>
    call({ method: 'POST', path, body, signal })
  return {
    interactions: async (videoId, options) =>
      decodeVideoInteractions(
        await call({ method: 'GET', path: at(videoId, '/interactions'), signal: options?.signal }),
      ),
    saveInteractions: async (videoId, input, options) =>
      decodeVideoInteractions(await post(at(videoId, '/interactions'), input, options)),
    pass: async (videoId, input, options) =>
      decodeViewerPass(await post(at(videoId, '/pass'), input, options)),
    ownPass: async (videoId, options) => decodeViewerPass(await post(at(videoId, '/own-pass'), {}, options)),
  }
}
