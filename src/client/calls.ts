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
import { createTransport } from './transport.js'
import { createVideoCalls } from './videos.js'

function queryOf(parameters: Record<string, string | number | undefined>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) query.set(name, String(value))
  }
  return `?${query}`
}

/** Every call of a client; a chunk of its own, as it brings all that checks answers. */
export function createCalls(options: ClientOptions, endpoint: string): Omit<HippoClient, 'scope'> {
  const call = createTransport(options, endpoint)
  const { sharing, insights, ...others } = createCallsOnFirstUse(options, endpoint, call)
  const read = (path: string, at?: CallOptions): Promise<unknown> =>
    call({ method: 'GET', path, signal: at?.signal })
  const recording = (assetId: string, verb: string): string =>
    `/recordings/${encodeURIComponent(assetId)}${verb}`

  return {
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
      retention: insights.retention,
      period: insights.period,
    },
    viewers: {
      list: async ({ videoId, leadEmail, sort, search }, page, at) => {
        const order = sort && { sort: sort.field, direction: sort.direction }
        const query = queryOf({ videoId, leadEmail, ...order, search: search || undefined, page })
        return expectPage(decodeViewerProfilePage(await read(`/viewers${query}`, at)), page)
      },
      timeline: insights.timeline,
    },
    videos: { ...createVideoCalls(call), ...sharing },
    ...others,
    capabilities: async (at) => decodeCapabilities(await read('/capabilities', at)),
  }
}
