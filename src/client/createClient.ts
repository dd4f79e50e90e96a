import { decodeCapabilities } from '../contract/app/capabilities.js'
import type { CallOptions, HippoClient } from '../contract/app/client.js'
import {
  decodeCreatedRecording,
  decodeFinishedRecording,
  decodeUploadTicket,
} from '../contract/app/recordingAnswers.js'
import { decodeVideoReport } from '../contract/app/reports.js'
import { decodeViewerProfilePage } from '../contract/app/viewerPages.js'
import { createCallsOnFirstUse } from './onFirstUse.js'
import type { ClientOptions } from './options.js'
import { expectPage } from './paging.js'
import { refuseSecrets } from './secrets.js'
import { createTransport } from './transport.js'
import { createVideoCalls } from './videos.js'

function queryOf(parameters: Record<string, string | number | undefined>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) query.set(name, String(value))
  }
  return `?${query}`
}

/**
 * Makes the client of the app's own backend. Answers are checked before they are given on; reads, and the
 * creation of a recording (safe by its `idempotencyKey`), are tried again when that can help.
 *
 * @throws HippoError `secret_in_browser` when handed anything that is named like a key of the account.
 * @example
 * const client = createClient({ headers: () => ({ authorization: `Bearer ${session.token}` }) })
 */
export function createClient(options: ClientOptions = {}): HippoClient {
  refuseSecrets(Object.keys(options), 'options')
  const [address = '', query = ''] = (options.endpoint ?? '/api/hippo').split('?')
  refuseSecrets(new URLSearchParams(query).keys(), 'endpoint')
  const endpoint = address.replace(/\/+$/, '')
  const call = createTransport(options, endpoint)
  const { sharing, ...others } = createCallsOnFirstUse(options, endpoint, call)
  const read = (path: string, at?: CallOptions): Promise<unknown> =>
    call({ method: 'GET', path, signal: at?.signal })
  const recording = (assetId: string, verb: string): string =>
    `/recordings/${encodeURIComponent(assetId)}${verb}`

  return {
    scope: options.scope ?? endpoint,
    recordings: {
      create: async (body, at) =>
        decodeCreatedRecording(await call({ method: 'POST', path: '/recordings', body, signal: at?.signal })),
      renewTicket: async (assetId, at) =>
        decodeUploadTicket(
          await call({ method: 'POST', path: recording(assetId, '/ticket'), body: {}, signal: at?.signal }),
        ),
      finish: async (assetId, body, at) =>
        decodeFinishedRecording(
          await call({ method: 'POST', path: recording(assetId, '/finish'), body, signal: at?.signal }),
        ),
      submit: async (assetId, body, at) => {
        await call({ method: 'POST', path: recording(assetId, '/submit'), body, signal: at?.signal })
      },
      discard: async (assetId, at) => {
        await call({ method: 'DELETE', path: recording(assetId, ''), signal: at?.signal })
      },
    },
    reports: {
      get: async (videoId, at) =>
        decodeVideoReport(await read(`/reports/${encodeURIComponent(videoId)}`, at)),
    },
    viewers: {
      list: async ({ videoId, leadEmail }, page, at) =>
        expectPage(
          decodeViewerProfilePage(await read(`/viewers${queryOf({ videoId, leadEmail, page })}`, at)),
          page,
        ),
    },
    videos: { ...createVideoCalls(call), ...sharing },
    ...others,
    capabilities: async (at) => decodeCapabilities(await read('/capabilities', at)),
  }
}
