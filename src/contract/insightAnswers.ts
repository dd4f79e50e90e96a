import {
  decodePeriodReport,
  decodeRetention,
  decodeViewerTimeline,
  type PeriodReport,
  type Retention,
  type ViewerTimeline,
} from './app/insights.js'
import { decodeUnder } from './under.js'

// The sandbox's additions: Hippo has none of them, so they keep our own names.

/** The answer to `GET /api/v1/me/video/reports/:id/retention`. */
export interface WireRetention {
  status: 200
  code: 200
  retention: Retention
}

/** The answer to `GET /api/v1/me/video/reports/:id/period`. */
export interface WirePeriodReport {
  status: 200
  code: 200
  period: PeriodReport
}

/** The answer to `GET /api/v1/me/video/viewer_profile/timeline`. */
export interface WireViewerTimeline {
  status: 200
  code: 200
  timeline: ViewerTimeline
}

const fine = { status: 200, code: 200 } as const

/** Writes a video's retention. */
export function encodeRetention(retention: Retention): WireRetention {
  return { ...fine, retention }
}

/** Writes the figures of some days. */
export function encodePeriodReport(period: PeriodReport): WirePeriodReport {
  return { ...fine, period }
}

/** Writes how one viewer watched. */
export function encodeViewerTimeline(timeline: ViewerTimeline): WireViewerTimeline {
  return { ...fine, timeline }
}

/** Reads a video's retention as the account's API sends it. @throws HippoError `invalid_response` */
export function decodeRetentionAnswer(wire: unknown): Retention {
  return decodeUnder(wire, 'retention', decodeRetention)
}

/** Reads the figures of some days as the account's API sends them. @throws HippoError `invalid_response` */
export function decodePeriodAnswer(wire: unknown): PeriodReport {
  return decodeUnder(wire, 'period', decodePeriodReport)
}

/** Reads how one viewer watched as the account's API sends it. @throws HippoError `invalid_response` */
export function decodeTimelineAnswer(wire: unknown): ViewerTimeline {
  return decodeUnder(wire, 'timeline', decodeViewerTimeline)
}
