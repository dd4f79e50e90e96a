import * as fc from 'fast-check'
import * as contract from 'react-hippo-video/contract'
import * as any from './arbitraries.js'
import { actions, beat, delivery, happened, imported, interactions, ready } from './bodies.js'
import { fixture } from './fixture.js'
import { insightDecoders } from './insightDecoders.js'

const none = new Headers()
const [report] = fc.sample(any.report, { numRuns: 1, seed: 1 })
const [viewers] = fc.sample(
  any.viewerPage.filter((page) => page.rows.length > 1),
  { numRuns: 1, seed: 1 },
)
const [videos] = fc.sample(
  any.videoPage.filter((page) => page.rows.length > 1),
  { numRuns: 1, seed: 1 },
)
const [created] = fc.sample(any.created, { numRuns: 1, seed: 1 })

/** Every decoder with a body that it accepts. */
export const decoders: Record<string, [decode: (wire: unknown) => unknown, valid: unknown]> = {
  decodeRecordingConfig: [contract.decodeRecordingConfig, contract.encodeRecordingConfig()],
  decodeReport: [contract.decodeReport, fixture('report')],
  decodeViewerPage: [contract.decodeViewerPage, fixture('viewers-of-lead')],
  decodeVideoPage: [contract.decodeVideoPage, fixture('library')],
  decodeVideo: [contract.decodeVideo, (fixture('library').videos as unknown[])[0]],
  decodeImportAnswer: [contract.decodeImportAnswer, fixture('import-answer')],
  decodeCreateAnswer: [contract.decodeCreateAnswer, contract.encodeCreateAnswer(created!)],
  decodeTicketAnswer: [contract.decodeTicketAnswer, contract.encodeTicketAnswer(created!.ticket)],
  decodeFinishAnswer: [contract.decodeFinishAnswer, { bytes: 5 }],
  decodeSubmitAnswer: [contract.decodeSubmitAnswer, { media_duration: 5.5 }],
  decodeCreateRequest: [
    contract.decodeCreateRequest,
    { recording_configuration: '{"webCam":true}', unique_id: 'a', title: 'b', owner: 'c' },
  ],
  decodeFinishRequest: [contract.decodeFinishRequest, { asset_id: 5, bytes: 6, media_duration: 7.5 }],
  decodeAssetRequest: [contract.decodeAssetRequest, { asset_id: 5, title: 'a' }],
  decodeCreatedRecording: [contract.decodeCreatedRecording, created],
  decodeCreateRecordingInput: [
    contract.decodeCreateRecordingInput,
    { config: { screen: true, resolution: 720 }, title: 'a', idempotencyKey: 'b' },
  ],
  decodeUploadTicket: [contract.decodeUploadTicket, created!.ticket],
  decodeFinishedRecording: [contract.decodeFinishedRecording, { bytes: 5 }],
  decodeFinishRecordingInput: [contract.decodeFinishRecordingInput, { bytes: 5, durationMs: 6 }],
  decodeSubmitRecordingInput: [contract.decodeSubmitRecordingInput, { title: 'a' }],
  decodePlayback: [contract.decodePlayback, ready],
  decodeHelloInput: [
    contract.decodeHelloInput,
    { token: 'a', sessionId: 'b', referrer: 'https://example.org/', visitorId: null },
  ],
  decodeHelloAnswer: [contract.decodeHelloAnswer, { ticket: 'a', beatIntervalMs: 10_000 }],
  decodeBeat: [contract.decodeBeat, beat],
  decodeVideoReport: [contract.decodeVideoReport, report],
  decodeViewerProfilePage: [contract.decodeViewerProfilePage, viewers],
  decodeLibraryPage: [
    contract.decodeLibraryPage,
    { ...videos, rows: videos!.rows.map(({ owner: _owner, assetId: _asset, ...row }) => row) },
  ],
  decodeLibraryVideo: [contract.decodeLibraryVideo, videos!.rows[0]],
  'decodeRecorderEvent record_initiated': [
    (data) => contract.decodeRecorderEvent('record_initiated', data),
    fixture('record-initiated'),
  ],
  'decodeRecorderEvent record_details': [
    (data) => contract.decodeRecorderEvent('record_details', data),
    fixture('record-details'),
  ],
  'decodeRecorderEvent import_complete': [
    (data) => contract.decodeRecorderEvent('import_complete', data),
    fixture('import-complete'),
  ],
  'decodeRecorderEvent import_progress': [
    (data) => contract.decodeRecorderEvent('import_progress', data),
    { operation: 'uploading', progress: 5 },
  ],
  'decodeRecorderEvent record_error': [
    (data) => contract.decodeRecorderEvent('record_error', data),
    { reason: 'NETWORK_ERROR', error: 'x' },
  ],
  'decodeRecorderEvent video_submitted': [
    (data) => contract.decodeRecorderEvent('video_submitted', data),
    { media_duration: 5 },
  ],
  'decodeRecorderEvent import_failed': [
    (data) => contract.decodeRecorderEvent('import_failed', data),
    { reason: 'x' },
  ],
  ...Object.fromEntries(
    [
      'annotation',
      'cta',
      'cta-two-tokens',
      'lead',
      'lead-bare',
      'video-created',
      'viewing-session',
      'viewing-session-bare',
    ].map((name) => [
      `decodeWebhookEvent ${name}`,
      [contract.decodeWebhookEvent, fixture(`webhook-${name}`)] as const,
    ]),
  ),
  ...Object.fromEntries(
    actions.map((action) => [
      `decodeActionInput ${action.type}`,
      [contract.decodeActionInput, { sessionId: 's', ticket: 't', id: 'a', action }] as const,
    ]),
  ),
  decodeVideoConversation: [
    contract.decodeVideoConversation,
    {
      comments: [{ id: '1', replyTo: null, name: 'Ada', text: 'Hello', atMs: 5, createdAt: 1e12 }],
      reactions: [{ reaction: '👍', count: 2 }],
      votes: [{ optionId: 'a', count: 1 }],
    },
  ],
  'decodeActivityFrame hello': [contract.decodeActivityFrame, { type: 'hello', audience: 'a' }],
  'decodeActivityFrame gap': [contract.decodeActivityFrame, { type: 'gap' }],
  ...Object.fromEntries(
    happened.map((what) => [
      `decodeActivityFrame ${what.type}`,
      [
        contract.decodeActivityFrame,
        {
          type: 'event',
          past: true,
          event: {
            ...what,
            id: '7',
            occurredAt: 1e12,
            video: {
              id: '1',
              title: 'Hello',
              thumbnailUrl: 'https://video.example.com/thumbnails/a.jpg',
              shareUrl: 'https://video.example.com/video/play/a',
            },
            person: { email: 'ada@example.org', name: null },
          },
        },
      ] as const,
    ]),
  ),
  decodeCapabilities: [
    contract.decodeCapabilities,
    { ...contract.plainCapabilities, activity: true, audience: 'a', person: 'p' },
  ],
  ...insightDecoders,
  decodeBackendCapabilities: [
    contract.decodeBackendCapabilities,
    { capabilities: { import_file: true, interactions: false } },
  ],
  decodeImportUrlInput: [
    contract.decodeImportUrlInput,
    { url: 'https://media.example.org/a.mp4', title: 'a', idempotencyKey: 'b' },
  ],
  decodeImportFileInput: [
    contract.decodeImportFileInput,
    { name: 'a.mp4', type: 'video/mp4', bytes: 5, title: 'a', idempotencyKey: 'b' },
  ],
  'decodeImportState downloading': [
    contract.decodeImportState,
    { status: 'downloading', videoId: '1', bytes: 5, totalBytes: null },
  ],
  'decodeImportState ready': [
    contract.decodeImportState,
    { status: 'ready', videoId: '1', video: imported, durationMs: 5 },
  ],
  'decodeImportState failed': [
    contract.decodeImportState,
    { status: 'failed', videoId: '1', reason: 'There was no file.' },
  ],
  decodeVideoInteractions: [contract.decodeVideoInteractions, interactions],
  decodeImported: [
    contract.decodeImported,
    {
      videoId: '1',
      shareUrl: imported.shareUrl,
      embedUrl: imported.embedUrl,
      thumbnailPreviewUrl: imported.thumbnailUrl,
    },
  ],
  decodeUpdateVideoInput: [
    contract.decodeUpdateVideoInput,
    { title: 'a', thumbnailAtMs: 5, thumbnail: 'data:image/png;base64,AAAA', access: 'signed' },
  ],
  decodeUpdateVideoRequest: [
    contract.decodeUpdateVideoRequest,
    { title: 'a', thumbnail_at_ms: '5', access: 'open' },
  ],
  decodeViewerPassInput: [contract.decodeViewerPassInput, { email: 'ada@example.org', name: 'Ada' }],
  decodeViewerPass: [
    contract.decodeViewerPass,
    { pass: 'a', expiresAt: 5, shareUrl: 'https://video.example.com/video/play/a?pass=a' },
  ],
  decodePassAnswer: [
    contract.decodePassAnswer,
    { pass: 'a', expires_at: 5, share_url: 'https://video.example.com/video/play/a?pass=a' },
  ],
  decodeSaveWebhookInput: [
    contract.decodeSaveWebhookInput,
    { url: 'https://app.example.com/hooks', secret: 'an invented secret', events: ['VideoCTA'] },
  ],
  decodeWebhookEndpoint: [
    contract.decodeWebhookEndpoint,
    {
      endpoint: {
        url: 'https://app.example.com/hooks',
        events: ['VideoCTA'],
        state: 'active',
        previousSecretUntil: null,
        createdAt: 1e12,
      },
    },
  ],
  decodeWebhookDeliveries: [
    contract.decodeWebhookDeliveries,
    { rows: [delivery, delivery], page: 1, hasMore: false },
  ],
  decodeWebhookDelivery: [contract.decodeWebhookDelivery, delivery],
  decodeImportRequest: [
    contract.decodeImportRequest,
    { URL: 'https://media.example.org/a.mp4', title: 'a', owner: 'b', unique_id: 5 },
  ],
  decodeImportFileRequest: [
    contract.decodeImportFileRequest,
    { name: 'a.mp4', type: 'video/mp4', bytes: '5', title: 'a', owner: 'b', unique_id: 'c' },
  ],
  parseViewerQuery: [contract.parseViewerQuery, { videoId: '1' }],
  readAnswer: [(body) => contract.readAnswer(200, none, body), fixture('import-answer')],
  decodeAppError: [
    (body) => contract.decodeAppError(500, body),
    contract.encodeAppError(new contract.HippoError('timeout', 'x')),
  ],
}
