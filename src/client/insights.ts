import type { HippoClient } from '../contract/app/client.js'
import { decodePeriodReport, decodeRetention, decodeViewerTimeline } from '../contract/app/insights.js'
import type { Transport } from './transport.js'

export type InsightCalls = Pick<HippoClient['reports'], 'retention' | 'period'> &
  Pick<HippoClient['viewers'], 'timeline'>

/** The calls about how a video was watched: its retention, its days, one of its viewers. */
export function createInsightCalls(call: Transport): InsightCalls {
  const at = (videoId: string, part: string): string => `/reports/${encodeURIComponent(videoId)}/${part}`
  const read = (path: string, query: Record<string, string>, signal?: AbortSignal): Promise<unknown> =>
    call({ method: 'GET', path: `${path}?${new URLSearchParams(query)}`, signal })
  return {
    retention: async (videoId, options) =>
      decodeRetention(await call({ method: 'GET', path: at(videoId, 'retention'), signal: options?.signal })),
    period: async (videoId, { from, to }, options) =>
      decodePeriodReport(await read(at(videoId, 'period'), { from, to }, options?.signal)),
    timeline: async ({ videoId, email }, options) =>
      decodeViewerTimeline(await read('/viewers/timeline', { videoId, email }, options?.signal)),
  }
}
