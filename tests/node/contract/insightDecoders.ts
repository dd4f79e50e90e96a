import * as contract from 'react-hippo-video/contract'
import { periodReportFixture, retentionFixture, viewerTimelineFixture } from 'react-hippo-video/testing'

/** The decoders of how a video was watched, each with a body that it accepts. */
export const insightDecoders: Record<string, [decode: (wire: unknown) => unknown, valid: unknown]> = {
  decodeRetention: [contract.decodeRetention, retentionFixture()],
  decodeRetentionAnswer: [contract.decodeRetentionAnswer, contract.encodeRetention(retentionFixture())],
  decodePeriodReport: [contract.decodePeriodReport, periodReportFixture()],
  decodePeriodAnswer: [contract.decodePeriodAnswer, contract.encodePeriodReport(periodReportFixture())],
  decodeViewerTimeline: [contract.decodeViewerTimeline, viewerTimelineFixture()],
  decodeTimelineAnswer: [
    contract.decodeTimelineAnswer,
    contract.encodeViewerTimeline(viewerTimelineFixture()),
  ],
  parseReportPeriod: [contract.parseReportPeriod, { from: '2024-02-28', to: '2024-03-01' }],
  parseViewerTimelineQuery: [
    (query) => contract.parseViewerTimelineQuery(query ?? {}),
    { videoId: '988', email: 'ada@example.org' },
  ],
  parseViewerListQuery: [
    (query) => contract.parseViewerListQuery((query ?? {}) as contract.ViewerListParams),
    { videoId: '988', sort: 'views', direction: 'ascending', search: 'ada' },
  ],
}
