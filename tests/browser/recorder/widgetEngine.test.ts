import { describe, expect, it } from 'vitest'
import { recorderEventNames } from '../../../src/contract/events.js'
import { recordErrorReasons } from '../../../src/contract/reasons.js'
import type { Recorder } from '../../../src/recorder/types.js'
import { widgetEngine } from '../../../src/recorder/widget/widgetEngine.js'
import { follow, until, untilStatus } from '../../support/follow.js'
import { holdRequests } from '../../support/heldRequests.js'
import {
  scriptUrl,
  servedDoubleUrl,
  vendorDouble,
  vendorDoubleUrl,
  vendorWindow,
} from '../../support/vendorDouble.js'
import { asked, begun, createRecorder, fireStart } from './widgetStage.js'

it('tells of sources only: how the widget composes and keeps them nobody knows', () => {
  const support = widgetEngine({ digest: 'digest' }).support()
  expect(Object.keys(support).sort()).toEqual([
    ...['camera', 'microphone', 'missing', 'screen', 'supported', 'systemAudio'],
  ])
})

describe.each([
  ['replace', 'undefined'],
  ['replace', 'event'],
  ['mutate', 'object'],
] as const)('on a script that %ss the stub and passes %s with void events', (variant, voidPayload) => {
  it('waits for the script, then starts with the seven keys', async () => {
    const recorder = createRecorder({ src: vendorDoubleUrl({ variant, voidPayload }) })
    recorder.start({ screen: true, camera: false, resolution: 1080 })
    expect(recorder.get().state.status).toBe('requesting')
    await asked()
    expect(vendorDouble().calls.startRecording).toEqual([
      {
        screenRecord: true,
        webCam: false,
        audio: true,
        systemAudio: false,
        resolution: '1080',
        separateLayer: false,
        initiator: 'generic_embed',
      },
    ])
    expect(recorder.get().state.status).toBe('requesting')
  })

  it('goes through a take as the events say', async () => {
    const recorder = await begun({ variant, voidPayload })
    const heard = follow(recorder)
    const { fire } = vendorDouble()
    const { asset_id: assetId, token } = fireStart()
    expect(recorder.get()).toMatchObject({
      state: { status: 'recording' },
      video: { assetId: String(assetId), token, videoId: null },
    })
    fire('record_paused')
    expect(recorder.get().state.status).toBe('paused')
    fire('record_resumed')
    recorder.stop()
    expect(vendorDouble().calls.stopRecording).toBe(1)
    expect(recorder.get().state.status).toBe('stopping')
    fire('record_stopped')
    expect(recorder.get()).toMatchObject({ state: { status: 'review' }, upload: { status: 'uploading' } })
    fire('video_submitted', { media_duration: 12.5 })
    expect(recorder.get().state).toEqual({ status: 'submitted', durationMs: 12_500 })
    fire('source_uploaded')
    expect(recorder.get().upload).toEqual({ status: 'complete' })
    expect(heard.names()).toEqual([
      'record_initiated',
      'record_started',
      'record_paused',
      'record_resumed',
      'record_stopped',
      'video_submitted',
      'source_uploaded',
    ])
    expect(heard.codes()).toEqual([])
  })

  it.each([['video_cancelled'], ['record_aborted'], ['video_cancelled', 'record_aborted']])(
    'is cancelled once by %s %s',
    async (...names) => {
      const recorder = await begun({ variant, voidPayload })
      fireStart()
      vendorDouble().fire('record_stopped')
      const heard = follow(recorder)
      for (const name of names) vendorDouble().fire(name)
      expect(recorder.get().state.status).toBe('cancelled')
      expect(heard.names()).toEqual(['video_cancelled', 'record_aborted'])
    },
  )

  it('tells imports, which belong to no take', async () => {
    const recorder = await begun({ variant, voidPayload })
    const heard = follow(recorder)
    const { fire, urls } = vendorDouble()
    fire('import_progress', { operation: 'started' })
    fire('import_progress', { operation: 'uploading', progress: 40 })
    const { recorded_url: shareUrl, ...links } = urls()
    fire('import_complete', { ...links, share_url: shareUrl, media_duration: 3 })
    fire('import_failed', { reason: 'too large' })
    expect(heard.events).toEqual([
      { type: 'import_progress', operation: 'started' },
      { type: 'import_progress', operation: 'uploading', percent: 40 },
      {
        type: 'import_complete',
        video: expect.objectContaining({ shareUrl, durationMs: 3000, token: links.token }),
      },
      { type: 'import_failed', reason: 'too large' },
    ])
    expect(recorder.get().state.status).toBe('requesting')
  })
})

it('listens once to each documented event, however many recorders and listeners there are', async () => {
  const first = await begun()
  const heard = [follow(first), follow(first)]
  fireStart()
  vendorDouble().fire('record_stopped')
  const second = createRecorder({ src: 'https://unused.test/' })
  second.start()
  const { on } = vendorDouble().calls
  expect(on.slice(0, 13)).toEqual([...recorderEventNames])
  expect(new Set(on).size).toBe(on.length)
  expect(vendorDouble().runs).toBe(1)
  for (const { names } of heard)
    expect(names()).toEqual(['record_initiated', 'record_started', 'record_stopped'])
})

const codes = {
  NOTHING_RECORDED: 'empty_recording',
  WEBCAM_PERMISSION_DENIED: 'camera_denied',
  SCREEN_PERMISSION_DENIED: 'screen_denied',
  TAB_CANNOT_BE_RECORDED: 'surface_not_capturable',
  CHROME_NOT_SUPPORTED: 'unsupported_browser',
  CREATE_VIDEO_REQUEST_FAILED: 'create_failed',
  PREPROCESS_FAILED: 'processing_failed',
  PREPROCESS_REQUEST_FAILED: 'finish_failed',
  NETWORK_ERROR: 'network',
  NO_DATA_AVAILABLE: 'no_media',
} as const

describe('record_error', () => {
  it.each(recordErrorReasons)('with %s fails the take with our code', async (reason) => {
    const recorder = await begun()
    const heard = follow(recorder)
    vendorDouble().fire('record_error', { reason, error: 'what the widget says' })
    expect(recorder.get().state).toMatchObject({ status: 'failed', reason, error: { code: codes[reason] } })
    expect(heard.events).toEqual([{ type: 'record_error', reason, detail: 'what the widget says' }])
  })

  it.each([
    [{ reason: 'GLITCH', error: 'the cable came loose' }, 'GLITCH: the cable came loose'],
    [{ reason: 'GLITCH' }, 'GLITCH'],
    [undefined, 'The widget reported a failure without a reason.'],
    ['nonsense', 'nonsense'],
  ])('with an undocumented payload %j is unknown and keeps the text', async (payload, detail) => {
    const recorder = await begun()
    vendorDouble().fire('record_error', payload)
    expect(recorder.get().state).toMatchObject({
      status: 'failed',
      error: { code: 'unknown', message: detail },
    })
  })

  it.each(['NETWORK_ERROR', 'PREPROCESS_FAILED', 'PREPROCESS_REQUEST_FAILED'] as const)(
    'with %s concerns the upload once media is recorded, and the take goes on',
    async (reason) => {
      const recorder = await begun()
      fireStart()
      const heard = follow(recorder)
      vendorDouble().fire('record_error', { reason, error: '' })
      expect(recorder.get()).toMatchObject({
        state: { status: 'recording' },
        upload: { status: 'failed', error: { code: codes[reason] } },
      })
      expect(heard.names()).toEqual(['record_error'])
      vendorDouble().fire('record_stopped')
      vendorDouble().fire('source_uploaded')
      expect(recorder.get()).toMatchObject({ state: { status: 'review' }, upload: { status: 'complete' } })
    },
  )
})

describe('late events', () => {
  async function second(): Promise<{ recorder: Recorder; first: Record<string, unknown> }> {
    const recorder = await begun()
    const first = fireStart()
    vendorDouble().fire('record_stopped')
    recorder.start()
    await asked(2)
    return { recorder, first }
  }

  it('of an earlier take do not touch the next', async () => {
    const { recorder, first } = await second()
    vendorDouble().fire('source_uploaded')
    vendorDouble().fire('record_initiated', first)
    expect(recorder.get()).toMatchObject({
      take: 2,
      state: { status: 'requesting' },
      upload: { status: 'none' },
      video: null,
    })
    const { token } = fireStart()
    vendorDouble().fire('video_submitted', { media_duration: 4 })
    expect(recorder.get()).toMatchObject({ state: { status: 'recording' }, video: { token } })
    vendorDouble().fire('record_stopped')
    vendorDouble().fire('source_uploaded')
    expect(recorder.get().upload.status).toBe('complete')
  })

  it('reach the recorder whose take it was', async () => {
    const first = await begun()
    fireStart()
    vendorDouble().fire('record_stopped')
    const other = createRecorder({})
    other.start()
    fireStart()
    vendorDouble().fire('source_uploaded')
    vendorDouble().fire('video_submitted', { media_duration: 4 })
    expect(first.get()).toMatchObject({
      state: { status: 'submitted', durationMs: 4000 },
      upload: { status: 'complete' },
    })
    expect(other.get()).toMatchObject({ state: { status: 'recording' }, upload: { status: 'uploading' } })
  })

  it('of one discard do not cancel the take that a listener began meanwhile', async () => {
    const recorder = await begun()
    fireStart()
    vendorDouble().fire('record_stopped')
    recorder.on('record_aborted', () => recorder.start())
    vendorDouble().fire('video_cancelled')
    vendorDouble().fire('record_aborted')
    expect(recorder.get()).toMatchObject({ take: 2, state: { status: 'requesting' } })
  })
})

describe("a take begun at the widget's own button", () => {
  it('is not mistaken for ours, and ours waits for its end', async () => {
    const recorder = await begun()
    fireStart()
    vendorDouble().fire('record_stopped')
    vendorDouble().fire('video_submitted', { media_duration: 1 })
    const before = recorder.get()
    fireStart()
    expect(recorder.get()).toBe(before)
    recorder.start()
    expect(recorder.get().state).toMatchObject({ status: 'failed', error: { code: 'recording_in_progress' } })
    vendorDouble().fire('record_stopped')
    recorder.retry()
    fireStart()
    expect(recorder.get().state.status).toBe('recording')
  })
})

describe('a widget that misbehaves', () => {
  it('does not break the page by a payload that cannot be read', async () => {
    const recorder = await begun()
    const heard = follow(recorder)
    vendorDouble().fire('record_initiated', { token: 7 })
    expect(heard.codes()).toEqual(['invalid_response'])
    vendorDouble().fire('record_started')
    expect(recorder.get().state.status).toBe('recording')
  })

  it('fails the take where starting throws', async () => {
    const recorder = createRecorder({
      src: scriptUrl(
        `window.hippoWidget = { on() {}, stopRecording() {}, import() {}, startRecording() { throw new Error('not today') } }`,
      ),
    })
    recorder.start()
    await untilStatus(recorder, 'failed')
    expect(recorder.get().state).toMatchObject({ error: { code: 'unknown', message: 'not today' } })
  })

  it('fails the take where it is gone', async () => {
    const recorder = await begun()
    fireStart()
    vendorWindow().hippoWidget = undefined
    recorder.stop()
    expect(recorder.get().state).toMatchObject({ status: 'failed', error: { code: 'widget_unusable' } })
  })

  it('is read at each call, never kept', async () => {
    const recorder = await begun()
    fireStart()
    const stopped: string[] = []
    const old = vendorWindow().hippoWidget as object
    vendorWindow().hippoWidget = { ...old, stopRecording: () => stopped.push('new') }
    recorder.stop()
    expect(stopped).toEqual(['new'])
    expect(vendorDouble().calls.stopRecording).toBe(0)
  })
})

describe('stopping and leaving early', () => {
  it('never starts what was stopped before the script had loaded', async () => {
    const src = vendorDoubleUrl({ variant: 'mutate' })
    const recorder = createRecorder({ src })
    recorder.start()
    recorder.stop()
    expect(recorder.get().state).toMatchObject({ status: 'failed', error: { code: 'empty_recording' } })
    const other = createRecorder({ src })
    other.start()
    await asked()
    expect(vendorDouble().calls.startRecording).toHaveLength(1)
  })

  it('stops again what a late permission began after all', async () => {
    const recorder = await begun()
    recorder.stop()
    expect(vendorDouble().calls.stopRecording).toBe(1)
    fireStart()
    expect(vendorDouble().calls.stopRecording).toBe(2)
    vendorDouble().fire('record_stopped')
    expect(recorder.get().state.status).toBe('review')
  })

  it('stops what a disposed recorder asked for', async () => {
    const recorder = await begun()
    recorder.dispose()
    expect(recorder.get().state.status).toBe('cancelled')
    expect(vendorDouble().calls.stopRecording).toBe(1)
    fireStart()
    expect(vendorDouble().calls.stopRecording).toBe(2)
  })
})

describe('loading', () => {
  it('fails the take as blocked', async () => {
    const src = 'http://127.0.0.1:9/blocked.js'
    const [first, second] = [createRecorder({ src }), createRecorder({ src })]
    first.start()
    await untilStatus(first, 'failed')
    expect(first.get().state).toMatchObject({ error: { code: 'widget_blocked' }, reason: 'NETWORK_ERROR' })
    second.start()
    expect(second.get().state.status).toBe('requesting')
    await untilStatus(second, 'failed')
  })

  it('fails the take as unusable', async () => {
    const recorder = createRecorder({ src: vendorDoubleUrl({ variant: 'mutate', missing: ['on'] }) })
    recorder.start()
    await untilStatus(recorder, 'failed')
    expect(recorder.get().state).toMatchObject({ error: { code: 'widget_unusable' } })
  })

  it('times out, and retry() loads anew', async () => {
    const letThrough = await holdRequests('*silent*')
    try {
      // Long enough for the retry, which has the same patience, to succeed on a busy machine.
      const recorder = createRecorder({ src: servedDoubleUrl('silent'), timeoutMs: 2500 })
      recorder.start({ screen: true })
      await untilStatus(recorder, 'failed')
      expect(recorder.get().state).toMatchObject({ error: { code: 'widget_timeout', retryable: true } })
      await letThrough()
      recorder.retry()
      await asked()
      expect(vendorDouble().calls.startRecording[0]).toMatchObject({ screenRecord: true })
      fireStart()
      await until(recorder, ({ take, state }) => take === 2 && state.status === 'recording')
    } finally {
      await letThrough()
    }
  })
})
