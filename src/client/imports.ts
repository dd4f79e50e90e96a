import type { HippoClient } from '../contract/app/client.js'
import { decodeImportState } from '../contract/app/imports.js'
import { decodeCreatedRecording } from '../contract/app/recordingAnswers.js'
import { decodeImported } from '../contract/app/libraryPages.js'
import type { Transport } from './transport.js'

/** The calls that bring videos in from elsewhere. */
export function createImportCalls(call: Transport): HippoClient['imports'] {
  const at = (videoId: string): string => `/imports/${encodeURIComponent(videoId)}`
  return {
    fromUrl: async (body, options) =>
      decodeImported(await call({ method: 'POST', path: '/imports/url', body, signal: options?.signal })),
    fromFile: async (body, options) =>
      decodeCreatedRecording(
        await call({ method: 'POST', path: '/imports/file', body, signal: options?.signal }),
      ),
    get: async (videoId, options) =>
      decodeImportState(await call({ method: 'GET', path: at(videoId), signal: options?.signal })),
    cancel: async (videoId, options) => {
      await call({ method: 'DELETE', path: at(videoId), signal: options?.signal })
    },
  }
}
