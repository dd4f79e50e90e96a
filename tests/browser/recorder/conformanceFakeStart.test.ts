import { afterEach, describe, expect, it } from 'vitest'
import type { Recorder, RecorderStatus } from '../../../src/recorder/types.js'
import { createFakeClient } from '../../../src/testing/fakeClient.js'
import { createFakeEngine, type FakeEngine, type FakeEngineOptions } from '../../../src/testing/fakeEngine.js'
import { fakeError } from '../../../src/testing/fakeError.js'
import { follow, untilStatus } from '../../support/follow.js'

const recorders: Recorder[] = []

function make(options: FakeEngineOptions = {}): { engine: FakeEngine; recorder: Recorder } {
  const engine = createFakeEngine(options)
  const recorder = engine.createRecorder({ client: createFakeClient() })
  recorders.push(recorder)
  return { engine, recorder }
}

afterEach(() => {
  for (const recorder of recorders.splice(0)) recorder.dispose()
})

const statuses: RecorderStatus[] = [
  'idle',
  'requesting',
  'countdown',
  'recording',
  'paused',
  'stopping',
  'review',
  'submitting',
  'submitted',
  'cancelled',
  'failed',
]

describe.each(statuses)('a recorder that starts in %s', (status) => {
  it.each(['manual', 'auto'] as const)('is there at once and stays, with the script %s', async (script) => {
    const { engine, recorder } = make({ startIn: status, script })
    expect(recorder.get().state.status).toBe(status)
    await Promise.resolve()
    expect(recorder.get().state.status).toBe(status)
    // Another one, as React's StrictMode makes, is there too.
    expect(engine.createRecorder({ client: createFakeClient() }).get().state.status).toBe(status)
  })
})

it('shows the given time, bytes, loudness, error and upload', () => {
  const frozen = make({
    startIn: 'recording',
    durationMs: 65_000,
    now: () => 100_000,
    level: 0.5,
    progress: { producedBytes: 4000, sentBytes: 1000 },
    upload: { status: 'retrying', error: fakeError('network') },
  }).recorder
  expect(frozen.clock.get()).toBe(65_000)
  expect(frozen.level.get()).toBe(0.5)
  expect(frozen.progress.get()).toEqual({ producedBytes: 4000, sentBytes: 1000 })
  expect(frozen.get().upload).toMatchObject({ status: 'retrying', error: { code: 'network' } })
  expect(make({ startIn: 'review', durationMs: 65_000 }).recorder.get().state).toEqual({
    status: 'review',
    durationMs: 65_000,
  })
  expect(make({ startIn: 'failed', code: 'camera_busy' }).recorder.get().state).toMatchObject({
    error: { code: 'camera_busy' },
    reason: 'WEBCAM_PERMISSION_DENIED',
  })
})

it('goes on from there by its script', async () => {
  const { recorder } = make({ startIn: 'recording', script: 'auto' })
  recorder.stop()
  expect(recorder.get()).toMatchObject({ state: { status: 'review' }, upload: { status: 'complete' } })
  recorder.submit({ title: 'A title' })
  await untilStatus(recorder, 'submitted')
})

it('does what the controls say', () => {
  const { engine, recorder } = make()
  const heard = follow(recorder)
  recorder.start({ screen: true })
  engine.countdown(2)
  expect(recorder.get().state).toEqual({ status: 'countdown', remaining: 2 })
  engine.grant()
  engine.warn('source_ended')
  engine.level(0.3)
  expect(recorder.level.get()).toBe(0.3)
  engine.paused()
  engine.resumed()
  engine.stopped(3000)
  expect(recorder.get()).toMatchObject({
    state: { status: 'review', durationMs: 3000 },
    warnings: [{ code: 'source_ended' }],
  })
  engine.uploadRetrying('network')
  engine.uploadFailed('upload_failed')
  recorder.retry()
  engine.uploaded()
  recorder.submit()
  engine.submitted()
  expect(heard.names()).toEqual([
    'record_initiated',
    'record_started',
    'record_paused',
    'record_resumed',
    'record_stopped',
    'record_error',
    'source_uploaded',
    'video_submitted',
  ])
  expect(engine.commands.map(({ type }) => type)).toEqual(['start', 'retry', 'submit'])
  expect(engine.commands[0]).toEqual({ type: 'start', take: 1, config: { screen: true } })
})

it('fails on demand, with the take kept or lost', () => {
  const { engine, recorder } = make()
  recorder.start()
  engine.fail('camera_missing')
  expect(recorder.get().state).toMatchObject({ status: 'failed', error: { code: 'camera_missing' } })
  recorder.retry()
  engine.grant()
  engine.fail('create_failed', { kept: true })
  recorder.retry()
  expect(recorder.get()).toMatchObject({ take: 2, state: { status: 'review' } })
  recorder.cancel()
  recorder.start()
  engine.aborted()
  expect(recorder.get().state.status).toBe('cancelled')
})

it('gives a picture that a video element can show', async () => {
  const { recorder } = make({ startIn: 'recording' })
  const video = document.createElement('video')
  video.muted = true
  video.srcObject = recorder.get().preview
  document.body.append(video)
  await video.play()
  await expect.poll(() => video.videoWidth).toBe(640)
  video.remove()
})

it('says why it cannot be driven or led', () => {
  expect(() => make().engine.grant()).toThrow(/no take/)
  expect(() => make({ startIn: 'submitting', capabilities: { submit: false } })).toThrow(/submitting/)
})
