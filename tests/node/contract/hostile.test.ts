import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as contract from 'react-hippo-video/contract'
import * as any from './arbitraries.js'
import { fixture } from './fixture.js'

const none = new Headers()
const ready = {
  status: 'ready',
  title: 'Hello',
  videoId: '1',
  token: 'AAAAinvented',
  durationMs: 1000,
  posterUrl: '/thumbnails/a.jpg',
  sources: [{ url: '/media/a.mp4', type: 'video/mp4; codecs="avc1.64001f"' }],
  downloadUrl: '/media/a.mp4',
  beatUrl: null,
}
const beat = {
  sessionId: 'a',
  ticket: 'b',
  sequence: 1,
  played: true,
  passes: [
    [0, 1000],
    [500, 900.5],
  ],
  durationMs: 1000,
  positionMs: 900.5,
  ended: false,
  final: false,
}
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
const decoders: Record<string, [decode: (wire: unknown) => unknown, valid: unknown]> = {
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
  parseViewerQuery: [contract.parseViewerQuery, { videoId: '1' }],
  readAnswer: [(body) => contract.readAnswer(200, none, body), fixture('import-answer')],
  decodeAppError: [
    (body) => contract.decodeAppError(500, body),
    contract.encodeAppError(new contract.HippoError('timeout', 'x')),
  ],
}

test('no decoder of the contract is left out here', () => {
  const named = Object.keys(contract).filter((name) => name.startsWith('decode') && name !== 'decodeMissing')
  const covered = new Set(Object.keys(decoders).map((name) => name.split(' ')[0]))
  expect(named.filter((name) => !covered.has(name))).toEqual([])
})

/** What `decode` throws besides `HippoError`; null where it throws none. */
function stray(decode: (wire: unknown) => unknown, wire: unknown): unknown {
  try {
    decode(wire)
    return null
  } catch (error) {
    return error instanceof contract.HippoError ? null : error
  }
}

describe.each(Object.entries(decoders))('%s', (_, [decode, valid]) => {
  test('accepts a valid body', () => {
    expect(decode(valid)).toBeDefined()
  })

  test('throws nothing but HippoError, whatever JSON it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (wire) => {
        expect(stray(decode, wire)).toBeNull()
      }),
    )
  })

  test('throws nothing but HippoError, whatever happened to a valid body', () => {
    fc.assert(
      fc.property(any.mutated(valid), (wire) => {
        expect(stray(decode, wire)).toBeNull()
      }),
      { numRuns: 300 },
    )
  })
})

test('no figure that gets through is NaN, infinite, negative or out of range', () => {
  fc.assert(
    fc.property(any.mutated(fixture('report')), (wire) => {
      let read: contract.VideoReport
      try {
        read = contract.decodeReport(wire)
      } catch {
        return
      }
      const { averageWatchRate, actions, watchRate, pageLoads, plays, viewers } = read
      for (const each of [
        pageLoads,
        plays,
        viewers,
        ...Object.values(actions),
        ...watchRate.map((b) => b.count),
      ]) {
        expect(Number.isSafeInteger(each) && each >= 0).toBe(true)
      }
      expect(averageWatchRate >= 0 && averageWatchRate <= 100).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('nothing decoded touches the prototype of anything', () => {
  const hostile = JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}')
  for (const [decode, valid] of Object.values(decoders)) {
    expect(stray(decode, hostile)).toBeNull()
    expect(stray(decode, { ...(valid as object), ...hostile })).toBeNull()
  }
  expect({}).not.toHaveProperty('polluted')
})

test('a beat is refused when its passes run backwards or are too many', () => {
  expect(() => contract.decodeBeat({ ...beat, passes: [[2, 1]] })).toThrow(contract.HippoError)
  expect(() =>
    contract.decodeBeat({ ...beat, passes: Array.from({ length: 10_001 }, () => [0, 1]) }),
  ).toThrow(contract.HippoError)
  expect(() => contract.decodeBeat({ ...beat, sequence: 0 })).toThrow(contract.HippoError)
})
