import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createRecorder } from '../../../src/recorder/createRecorder.js'
import type { DriverPort, EngineDriver } from '../../../src/recorder/driver.js'
import { createRecordingSlot } from '../../../src/recorder/slot.js'
import type { RecordingSlot } from '../../../src/recorder/slot.js'
import { everything, fault, video } from './sessionSteps.js'

function create(overrides: Partial<EngineDriver> = {}, slot?: RecordingSlot) {
  const ports: DriverPort[] = []
  const driver = {
    start: vi.fn<EngineDriver['start']>(),
    pause: vi.fn<(take: number) => void>(),
    resume: vi.fn<(take: number) => void>(),
    stop: vi.fn<EngineDriver['stop']>(),
    submit: vi.fn<NonNullable<EngineDriver['submit']>>(),
    retry: vi.fn<(take: number) => void>(),
    release: vi.fn<EngineDriver['release']>(),
    dispose: vi.fn<EngineDriver['dispose']>(),
    ...overrides,
  }
  const recorder = createRecorder({
    capabilities: everything,
    slot,
    connect(port) {
      ports.push(port)
      return driver
    },
  })
  const [port] = ports
  if (!port) throw new Error('connect was not called')
  const events: string[] = []
  const errors: string[] = []
  recorder.onEvent(({ type }) => events.push(type))
  recorder.onError(({ code }) => errors.push(code))
  return { recorder, driver, port, events, errors }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

test('calls the driver inside start(), so that the click still counts', () => {
  const { recorder, driver } = create()
  recorder.start({ screen: true })
  expect(driver.start).toHaveBeenCalledWith(1, { screen: true }, expect.any(AbortSignal))
})

test('a title counts for the take there is, else for the next one, and needs submit alone', () => {
  const adjust = vi.fn<NonNullable<EngineDriver['adjust']>>()
  const { recorder, port, errors } = create({ adjust })
  const title = (text: string) => ({ type: 'title', title: text }) as const
  recorder.adjust(title('First'))
  expect(adjust).not.toHaveBeenCalled()
  recorder.start()
  expect(adjust.mock.calls).toEqual([[1, title('First')]])
  port.signal({ type: 'granted', take: 1, preview: null })
  port.signal({ type: 'started', take: 1 })
  recorder.adjust(title('Better'))
  recorder.stop()
  port.signal({ type: 'stopped', take: 1, durationMs: 5000 })
  recorder.adjust(title('Best'))
  recorder.submit()
  port.signal({ type: 'submitted', take: 1, durationMs: null })
  recorder.adjust(title('Second'))
  recorder.start()
  expect(adjust.mock.calls.slice(1)).toEqual([
    [1, title('Better')],
    [1, title('Best')],
    [2, title('Second')],
  ])
  expect(errors).toEqual([])
})

test.each([
  { order: 'before the grant', steps: ['created', 'granted', 'started'] },
  { order: 'after the grant', steps: ['granted', 'created', 'started'] },
  { order: 'after the first bytes', steps: ['granted', 'started', 'created'] },
] as const)(
  'a ten-second take with an answer $order changes the snapshot at most eight times',
  ({ steps }) => {
    const { recorder, port } = create()
    const changed = vi.fn<() => void>()
    recorder.subscribe(changed)
    recorder.start()
    const warnings = [{ code: 'system_audio_unavailable', detail: '' } as const]
    const signals = {
      created: { type: 'created', take: 1, video },
      granted: { type: 'granted', take: 1, preview: null, warnings },
      started: { type: 'started', take: 1 },
    } as const
    for (const step of steps) port.signal(signals[step])
    expect(recorder.get()).toMatchObject({ state: { status: 'recording' }, video, warnings })
    for (let tick = 0; tick < 100; tick += 1) {
      vi.advanceTimersByTime(100)
      port.progress(1, { producedBytes: tick * 30_000, sentBytes: tick * 29_000 })
      port.level(1, tick / 100)
      port.signal({ type: 'upload', take: 1, upload: { status: 'uploading' } })
    }
    recorder.stop()
    port.signal({ type: 'stopped', take: 1, durationMs: 10_000 })
    port.signal({ type: 'upload', take: 1, upload: { status: 'complete' } })
    recorder.submit()
    port.signal({ type: 'submitted', take: 1, durationMs: null })
    expect(recorder.get().state).toEqual({ status: 'submitted', durationMs: 10_000 })
    expect(changed.mock.calls.length).toBeLessThanOrEqual(8)
  },
)

test('the clock counts from the driver’s start, without pauses, and ends on the measured length', () => {
  const { recorder, port } = create()
  recorder.start()
  const at = performance.now()
  vi.advanceTimersByTime(300)
  port.signal({ type: 'started', take: 1, at })
  expect(recorder.clock.get()).toBe(300)
  vi.advanceTimersByTime(1000)
  expect(recorder.clock.get()).toBe(1300)
  port.signal({ type: 'paused', take: 1 })
  vi.advanceTimersByTime(60_000)
  port.signal({ type: 'resumed', take: 1 })
  vi.advanceTimersByTime(500)
  expect(recorder.clock.get()).toBe(1800)
  recorder.stop()
  vi.advanceTimersByTime(500)
  port.signal({ type: 'stopped', take: 1, durationMs: 1790 })
  expect(recorder.clock.get()).toBe(1790)
})

test('fast values of an older take are ignored, and each take begins at nothing', () => {
  const { recorder, port } = create()
  recorder.start()
  port.progress(1, { producedBytes: 5, sentBytes: 1 })
  recorder.cancel()
  recorder.start()
  expect(recorder.progress.get()).toEqual({ producedBytes: 0, sentBytes: 0 })
  port.progress(1, { producedBytes: 9, sentBytes: 9 })
  port.level(1, 0.5)
  expect(recorder.progress.get().producedBytes).toBe(0)
  expect(recorder.level.get()).toBe(0)
})

test('cancel aborts the signal that start was given', () => {
  const given: AbortSignal[] = []
  const { recorder } = create({
    start: (_take, _config, signal) => {
      given.push(signal)
    },
  })
  recorder.start()
  expect(given.map(({ aborted }) => aborted)).toEqual([false])
  recorder.cancel()
  expect(given.map(({ aborted }) => aborted)).toEqual([true])
})

test('a driver that throws fails the take instead of hanging it', () => {
  const { recorder, events } = create({
    start() {
      throw fault('no_encoder')
    },
  })
  recorder.start()
  expect(recorder.get().state).toMatchObject({ status: 'failed', error: { code: 'no_encoder' } })
  expect(events).toEqual(['record_error'])
})

test('what a listener commands waits for the events that are being told', () => {
  const { recorder, port, events } = create()
  recorder.on('record_started', () => recorder.stop())
  recorder.start()
  port.signal({ type: 'initiated', take: 1, video })
  port.signal({ type: 'started', take: 1 })
  port.signal({ type: 'stopped', take: 1, durationMs: 1 })
  expect(events).toEqual(['record_initiated', 'record_started', 'record_stopped'])
})

describe('one slot for several recorders', () => {
  test('a second start is refused until the first take is over', () => {
    const slot = createRecordingSlot()
    const first = create({}, slot)
    const second = create({}, slot)
    first.recorder.start()
    second.recorder.start()
    expect(second.errors).toEqual(['recording_in_progress'])
    expect(second.driver.start).not.toHaveBeenCalled()
    first.port.signal({ type: 'failed', take: 1, error: fault() })
    second.recorder.start()
    expect(second.recorder.get().state.status).toBe('requesting')
  })

  test('a take begun by a listener holds the slot like any other', () => {
    const slot = createRecordingSlot()
    const first = create({}, slot)
    const second = create({}, slot)
    first.recorder.on('record_aborted', () => first.recorder.start())
    first.recorder.start()
    first.recorder.cancel()
    expect(first.recorder.get()).toMatchObject({ take: 2, state: { status: 'requesting' } })
    second.recorder.start()
    expect(second.errors).toEqual(['recording_in_progress'])
  })

  test('an upload is retried whoever records', () => {
    const slot = createRecordingSlot()
    const first = create({}, slot)
    first.recorder.start()
    first.port.signal({ type: 'initiated', take: 1, video })
    first.port.signal({ type: 'started', take: 1 })
    first.port.signal({ type: 'stopped', take: 1, durationMs: 1 })
    first.port.signal({
      type: 'upload',
      take: 1,
      upload: { status: 'failed', error: fault('upload_failed') },
    })
    create({}, slot).recorder.start()
    first.recorder.retry()
    expect(first.driver.retry).toHaveBeenCalledWith(1)
  })
})

test('dispose while recording: everything is told, then freed, then silent', () => {
  const { recorder, driver, port, events } = create()
  recorder.start()
  port.signal({ type: 'initiated', take: 1, video })
  port.signal({ type: 'started', take: 1 })
  recorder.dispose()
  expect(driver.stop).toHaveBeenCalledWith(1)
  expect(driver.dispose).not.toHaveBeenCalled()
  port.signal({ type: 'stopped', take: 1, durationMs: 1 })
  port.signal({ type: 'upload', take: 1, upload: { status: 'complete' } })
  expect(driver.dispose).toHaveBeenCalledTimes(1)
  expect(events).toEqual(['record_initiated', 'record_started', 'record_stopped', 'source_uploaded'])
  port.signal({ type: 'error', take: 1, error: fault() })
  expect(vi.getTimerCount()).toBe(0)
})
