import { expect, test, vi } from 'vitest'
import { HippoError } from '../../../src/core/error.js'
import type { RecorderEvent } from '../../../src/recorder/types.js'
import { createStage, created, given, recordFor, stopAndUpload } from './stage.js'

test('every event of the recorder, with its payload, in the documented order', async () => {
  const stage = createStage()
  const { recorder } = stage
  const events: RecorderEvent[] = []
  recorder.onEvent((event) => events.push(event))
  recorder.start({ camera: false })
  await recordFor(stage, 300)
  recorder.pause()
  await stage.reaches('paused')
  recorder.resume()
  await recordFor(stage, 500)
  await stopAndUpload(stage)
  recorder.retake()
  await recordFor(stage, 400)
  await stopAndUpload(stage)
  recorder.submit()
  await stage.reaches('submitted')
  recorder.start({ camera: false })
  recorder.stop()
  await stage.reaches('failed')
  const { state } = recorder.get()
  const initiated = { type: 'record_initiated', video: created.video }
  expect(events).toEqual([
    initiated,
    { type: 'record_started' },
    { type: 'record_paused' },
    { type: 'record_resumed' },
    { type: 'record_stopped' },
    { type: 'source_uploaded' },
    { type: 'video_cancelled' },
    { type: 'record_aborted' },
    initiated,
    { type: 'record_started' },
    { type: 'record_stopped' },
    { type: 'source_uploaded' },
    { type: 'video_submitted', durationMs: expect.any(Number) },
    { type: 'record_error', reason: 'NOTHING_RECORDED', detail: expect.any(String) },
  ])
  expect(state).toMatchObject({ reason: 'NOTHING_RECORDED' })
})

test.each([
  ['NotReadableError', 'surface_not_capturable', 'TAB_CANNOT_BE_RECORDED'],
  ['NotAllowedError', 'screen_denied', 'SCREEN_PERMISSION_DENIED'],
  ['NotSupportedError', 'unsupported_browser', 'CHROME_NOT_SUPPORTED'],
] as const)('a picker that answers %s: %s, %s', async (name, code, reason) => {
  given.display = () => {
    throw new DOMException('As the test wants it.', name)
  }
  const stage = createStage()
  stage.recorder.start({ screen: true, camera: false, microphone: false })
  await stage.reaches('failed')
  expect(stage.recorder.get().state).toMatchObject({ error: { code }, reason })
  expect(stage.events).toEqual(['record_error'])
})

test('a media server that wants nothing of it: NETWORK_ERROR, and the take is still there', async () => {
  const stage = createStage()
  stage.tus.refuses = 410
  stage.recorder.start({ camera: false })
  await recordFor(stage, 500)
  stage.recorder.stop()
  await vi.waitFor(() => expect(stage.recorder.get().upload.status).toBe('failed'), 5000)
  await stage.reaches('review')
  expect(stage.events.filter((name) => name === 'record_error')).toHaveLength(1)
  expect((await stage.recorder.readTake('playable'))?.blob.size).toBeGreaterThan(1000)
  stage.tus.refuses = null
  stage.recorder.retry()
  await vi.waitFor(() => expect(stage.recorder.get().upload.status).toBe('complete'), 5000)
})

test('a backend that never hears that the upload is whole: PREPROCESS_REQUEST_FAILED, and a later retry finishes', async () => {
  let isDown = true
  const stage = createStage({
    recordings: {
      finish: (_id, { bytes }) =>
        isDown
          ? Promise.reject(new HippoError('network', 'As the test wants it.'))
          : Promise.resolve({ bytes }),
    },
  })
  const reasons: string[] = []
  stage.recorder.on('record_error', ({ reason }) => reasons.push(reason))
  stage.recorder.start({ camera: false })
  await recordFor(stage, 400)
  stage.recorder.stop()
  // A wait ends when the browser says that it is online.
  const hurry = setInterval(() => dispatchEvent(new Event('online')), 20)
  await vi.waitFor(() => expect(reasons).toEqual(['PREPROCESS_REQUEST_FAILED']), 5000)
  clearInterval(hurry)
  expect(stage.calls.finish).toHaveBeenCalledTimes(5)
  isDown = false
  stage.recorder.retry()
  await vi.waitFor(() => expect(stage.recorder.get().upload.status).toBe('complete'), 5000)
})
