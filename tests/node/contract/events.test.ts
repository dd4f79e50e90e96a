import { describe, expect, test } from 'vitest'
import {
  codeFor,
  decodeRecorderEvent,
  encodeRecorderEvent,
  type RecorderEvent,
  recordErrorReasons,
  recorderEventNames,
  reasonFor,
} from 'react-hippo-video/contract'
import { errorLabels } from '../../../src/labels/errors.js'
import { failure } from './failure.js'
import { fixture } from './fixture.js'

const links = {
  videoId: null,
  assetId: '44120',
  token: 'AAAAinvented_token-0003',
  previewUrl: 'https://video.example.com/video/preview/AAAAinvented_token-0003?key=invented',
  recordedUrl: 'https://video.example.com/video/play/AAAAinvented_token-0003',
  embedUrl: 'https://video.example.com/video/embed/AAAAinvented_token-0003',
  thumbnailUrl: 'https://storage.example.com/thumbnails/b.jpg',
  thumbnailPlayUrl: 'https://storage.example.com/thumbnails/b_play.jpg',
}

test('there are thirteen events and ten reasons, by their documented names', () => {
  expect([...recorderEventNames].sort()).toEqual(
    [
      'record_initiated',
      'record_started',
      'record_paused',
      'record_resumed',
      'record_stopped',
      'record_aborted',
      'record_error',
      'video_cancelled',
      'video_submitted',
      'import_progress',
      'import_complete',
      'import_failed',
      'source_uploaded',
    ].sort(),
  )
  expect(recordErrorReasons).toEqual([
    'NOTHING_RECORDED',
    'WEBCAM_PERMISSION_DENIED',
    'SCREEN_PERMISSION_DENIED',
    'TAB_CANNOT_BE_RECORDED',
    'CHROME_NOT_SUPPORTED',
    'CREATE_VIDEO_REQUEST_FAILED',
    'PREPROCESS_FAILED',
    'PREPROCESS_REQUEST_FAILED',
    'NETWORK_ERROR',
    'NO_DATA_AVAILABLE',
  ])
})

test.each(recordErrorReasons.map((reason) => [reason]))(
  '%s survives the way to our code and back',
  (reason) => {
    expect(codeFor(reason)).not.toBe('unknown')
    expect(reasonFor(codeFor(reason))).toBe(reason)
  },
)

test('every code of ours has a documented reason', () => {
  for (const code of Object.keys(errorLabels) as (keyof typeof errorLabels)[]) {
    expect(recordErrorReasons).toContain(reasonFor(code))
  }
  expect(codeFor('constructor')).toBe('unknown')
  expect(codeFor('SOMETHING_NEW')).toBe('unknown')
})

describe('record_initiated', () => {
  test('brings the links', () => {
    const event: RecorderEvent = { type: 'record_initiated', video: links }
    expect(decodeRecorderEvent('record_initiated', fixture('record-initiated'))).toEqual(event)
    expect(encodeRecorderEvent(event)).toEqual({
      name: 'record_initiated',
      data: fixture('record-initiated'),
    })
  })

  test('in its newer shape says nothing; record_details brings the links then', () => {
    const raw = { recording_configuration: { webCam: true } }
    expect(decodeRecorderEvent('record_initiated', raw)).toEqual({
      type: 'unknown',
      name: 'record_initiated',
      raw,
    })
    expect(decodeRecorderEvent('record_details', fixture('record-details'))).toMatchObject({
      type: 'record_initiated',
      video: {
        assetId: '44121',
        recordedUrl: 'https://video.example.com/video/play/AAAAinvented_token-0004',
        previewUrl: 'https://video.example.com/video/preview/AAAAinvented_token-0004',
      },
    })
  })

  test('without its links, or with a link that would run, is an error', () => {
    expect(failure(() => decodeRecorderEvent('record_initiated', undefined)).code).toBe('invalid_response')
    for (const evil of [
      'javascript:alert(1)',
      'java\nscript:alert(1)',
      ' data:text/html,x',
      'http://[',
      '',
    ]) {
      const data = { ...fixture('record-initiated'), recorded_url: evil }
      expect(failure(() => decodeRecorderEvent('record_initiated', data)).hint).toContain('recorded_url')
    }
  })
})

test.each([
  'record_started',
  'record_paused',
  'record_resumed',
  'record_stopped',
  'record_aborted',
  'video_cancelled',
  'source_uploaded',
])('%s brings nothing, whatever the vendor passes', (name) => {
  for (const data of [undefined, null, {}, { generic: true }, 'x', [1], new Event('x')]) {
    expect(decodeRecorderEvent(name, data)).toEqual({ type: name })
  }
  expect(encodeRecorderEvent({ type: name } as RecorderEvent)).toEqual({ name, data: undefined })
})

describe('record_error', () => {
  test('in the documented shape', () => {
    expect(decodeRecorderEvent('record_error', { reason: 'NETWORK_ERROR', error: 'offline' })).toEqual({
      type: 'record_error',
      reason: 'NETWORK_ERROR',
      detail: 'offline',
    })
  })

  test.each([
    [1001, 'WEBCAM_PERMISSION_DENIED'],
    [1101, 'SCREEN_PERMISSION_DENIED'],
  ])('in the newer shape with code %i', (code, reason) => {
    const data = { name: 'permission_error', message: 'denied', code }
    expect(decodeRecorderEvent('record_error', data)).toEqual({
      type: 'record_error',
      reason,
      detail: 'permission_error: denied',
    })
  })

  test('with an undocumented reason, or in no shape at all, is still told', () => {
    expect(decodeRecorderEvent('record_error', { reason: 'DISK_ON_FIRE', error: 'hot' })).toEqual({
      type: 'record_error',
      reason: 'NO_DATA_AVAILABLE',
      detail: 'DISK_ON_FIRE: hot',
    })
    for (const data of [undefined, null, 'x', { reason: 7 }, { error: {} }]) {
      expect(decodeRecorderEvent('record_error', data)).toMatchObject({ reason: 'NO_DATA_AVAILABLE' })
    }
  })
})

test('video_submitted is told even where its duration is missing or broken', () => {
  const duration = (data: unknown) => decodeRecorderEvent('video_submitted', data)
  expect(duration({ media_duration: 13.76 })).toEqual({ type: 'video_submitted', durationMs: 13_760 })
  for (const data of [undefined, { asset_id: 1 }, { media_duration: -1 }, { media_duration: Number.NaN }]) {
    expect(duration(data)).toEqual({ type: 'video_submitted', durationMs: null })
  }
})

test('import_progress in its two forms, and a newer one', () => {
  const read = (data: unknown) => decodeRecorderEvent('import_progress', data)
  expect(read({ operation: 'started' })).toEqual({ type: 'import_progress', operation: 'started' })
  expect(read({ operation: 'uploading', progress: 41 })).toMatchObject({
    operation: 'uploading',
    percent: 41,
  })
  expect(read({ operation: 'uploading', progress: 140 })).toMatchObject({ percent: 100 })
  expect(read({ operation: 'upload', progress: 5 })).toMatchObject({ operation: 'uploading', percent: 5 })
  expect(read({ operation: 'processing', progress: 5 })).toMatchObject({ type: 'unknown' })
  expect(failure(() => read({})).hint).toContain('operation')
})

test('import_complete under either name of its share link', () => {
  const wire = fixture('import-complete')
  const event = decodeRecorderEvent('import_complete', wire)
  expect(event).toMatchObject({
    type: 'import_complete',
    video: { shareUrl: wire.share_url, durationMs: 171_689, assetId: '44122' },
  })
  expect(encodeRecorderEvent(event as RecorderEvent).data).toEqual(wire)
  const { share_url, ...without } = wire
  expect(decodeRecorderEvent('import_complete', { ...without, recorded_url: share_url })).toEqual(event)
})

test('import_failed, and the newer import_error', () => {
  expect(decodeRecorderEvent('import_failed', { reason: 'too large' })).toEqual({
    type: 'import_failed',
    reason: 'too large',
  })
  expect(
    decodeRecorderEvent('import_error', { name: 'size_limit_exceeded', code: 1202, message: 'x' }),
  ).toEqual({
    type: 'import_failed',
    reason: 'size_limit_exceeded',
  })
  expect(decodeRecorderEvent('import_failed', undefined)).toEqual({ type: 'import_failed', reason: '' })
})

test.each(['countdown_timer', 'toString', '__proto__', 'constructor', ''])(
  '%j is unknown, not an error',
  (name) => {
    expect(decodeRecorderEvent(name, 5)).toEqual({ type: 'unknown', name, raw: 5 })
  },
)
