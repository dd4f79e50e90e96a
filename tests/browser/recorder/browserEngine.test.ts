import { describe, expect, test, vi } from 'vitest'
import { HippoError } from '../../../src/core/error.js'
import { asked, createBackend, createStage, created, liveTracks, play, recordFor } from './stage.js'
import { browserEngine } from '../../../src/recorder/browser/browserEngine.js'

test('a take of camera and microphone, from start to submitted', async () => {
  const stage = createStage()
  const { recorder, tus, events, errors, calls } = stage
  recorder.start({ resolution: 360 })
  expect(recorder.get().state.status).toBe('requesting')
  await recordFor(stage, 1500)
  expect(recorder.get()).toMatchObject({
    video: created.video,
    upload: { status: 'uploading' },
    warnings: [],
  })
  expect(recorder.get().preview?.getVideoTracks()).toHaveLength(1)
  // It is on its way while it is recorded.
  await vi.waitFor(() => expect(tus.size).toBeGreaterThan(0), 5000)
  recorder.stop()
  await stage.reaches('review')
  expect(liveTracks()).toEqual([])
  await vi.waitFor(() => expect(recorder.get().upload.status).toBe('complete'), 5000)
  recorder.submit({ title: 'Tour' })
  await stage.reaches('submitted')
  expect(errors).toEqual([])
  expect(events).toEqual([
    'record_initiated',
    'record_started',
    'record_stopped',
    'source_uploaded',
    'video_submitted',
  ])
  const { state } = recorder.get()
  const durationMs = state.status === 'submitted' ? (state.durationMs ?? 0) : 0
  expect(durationMs).toBeGreaterThan(1400)
  expect(calls.finish).toHaveBeenCalledWith('7', { bytes: tus.size, durationMs })
  expect(calls.submit).toHaveBeenCalledWith('7', { title: 'Tour' })
  expect(tus.requests.at(-2)).toEqual({ method: 'PATCH', bytes: 0, length: String(tus.size) })
  const { seconds, width } = await play(tus.blob('video/webm'))
  expect(Math.abs(seconds * 1000 - durationMs)).toBeLessThan(500)
  expect(width).toBe(640)
  expect(recorder.progress.get()).toEqual({ producedBytes: tus.size, sentBytes: tus.size })
  expect(stage.changes()).toBeLessThanOrEqual(8)
})

test('the screen, with exactly one audio track for microphone and system sound', async () => {
  const started: MediaStream[] = []
  const start = vi.spyOn(MediaRecorder.prototype, 'start').mockImplementation(function (
    this: MediaRecorder,
    ms,
  ) {
    started.push(this.stream)
    start.mockRestore()
    this.start(ms)
  })
  const stage = createStage()
  const { recorder, tus } = stage
  recorder.start({ screen: true, camera: false, microphone: true, systemAudio: true })
  await recordFor(stage, 1000)
  expect(started[0]?.getAudioTracks()).toHaveLength(1)
  expect(started[0]?.getVideoTracks()).toHaveLength(1)
  await vi.waitFor(() => expect(recorder.level.get()).toBeGreaterThan(0), 5000)
  recorder.stop()
  await vi.waitFor(() => expect(recorder.get().upload.status).toBe('complete'), 5000)
  expect((await play(tus.blob('video/webm'))).height).toBeGreaterThan(100)
})

test('asks inside the very call of start(), as browsers give devices to a click only', () => {
  const screen = createStage()
  const displayBefore = asked.display
  screen.recorder.start({ screen: true, camera: false })
  expect(asked.display).toBe(displayBefore + 1)
  screen.recorder.cancel()
  const camera = createStage()
  const userBefore = asked.user.length
  camera.recorder.start()
  expect(asked.user.length).toBe(userBefore + 1)
})

test('sound alone', async () => {
  const stage = createStage()
  stage.recorder.start({ camera: false })
  await recordFor(stage, 800)
  expect(stage.recorder.get().preview).toBeNull()
  stage.recorder.stop()
  await stage.reaches('review')
  await vi.waitFor(() => expect(stage.recorder.get().upload.status).toBe('complete'), 5000)
  expect(stage.tus.size).toBeGreaterThan(1000)
})

test('"stop sharing" ends the take as a stop would', async () => {
  const stage = createStage()
  stage.recorder.start({ screen: true, camera: false })
  await recordFor(stage, 800)
  // What the browser's own button does: the track ends, without our asking.
  for (const track of liveTracks().filter(({ kind }) => kind === 'video')) {
    track.stop()
    track.dispatchEvent(new Event('ended'))
  }
  await stage.reaches('review')
  expect(stage.events).toContain('record_stopped')
  expect(stage.errors).toEqual([])
})

test('a lost microphone is replaced without ending the take', async () => {
  const stage = createStage()
  stage.recorder.start({ resolution: 360 })
  await recordFor(stage, 500)
  const lost = liveTracks().find(({ kind }) => kind === 'audio')
  const before = asked.user.length
  lost?.stop()
  lost?.dispatchEvent(new Event('ended'))
  await vi.waitFor(() => expect(stage.recorder.get().warnings).toMatchObject([{ code: 'source_ended' }]))
  await vi.waitFor(() =>
    expect(asked.user.slice(before)).toMatchObject([{ audio: { echoCancellation: true } }]),
  )
  await vi.waitFor(() => expect(liveTracks().filter(({ kind }) => kind === 'audio')).toHaveLength(1))
  await vi.waitFor(() => expect(stage.recorder.level.get()).toBeGreaterThan(0), 5000)
  expect(stage.recorder.get().state.status).toBe('recording')
})

test('an unplugged camera ends the take, keeps it, and says why', async () => {
  const stage = createStage()
  stage.recorder.start({ resolution: 360 })
  await recordFor(stage, 500)
  for (const track of liveTracks().filter(({ kind }) => kind === 'video')) {
    track.stop()
    track.dispatchEvent(new Event('ended'))
  }
  await stage.reaches('review')
  expect(stage.recorder.get().warnings).toMatchObject([{ code: 'source_ended' }])
})

test('the clock leaves pauses out, and so does the file', async () => {
  const stage = createStage()
  const { recorder } = stage
  recorder.start({ resolution: 360 })
  await recordFor(stage, 700)
  recorder.pause()
  await stage.reaches('paused')
  const held = recorder.clock.get()
  const pausedAt = performance.now()
  await vi.waitFor(() => expect(performance.now() - pausedAt).toBeGreaterThan(1500), 3000)
  expect(recorder.clock.get()).toBe(held)
  recorder.resume()
  await recordFor(stage, held + 700)
  recorder.stop()
  await vi.waitFor(() => expect(recorder.get().upload.status).toBe('complete'), 5000)
  const { seconds } = await play(stage.tus.blob('video/webm'))
  expect(Math.abs(seconds * 1000 - recorder.clock.get())).toBeLessThan(600)
  expect(stage.events).toEqual([
    'record_initiated',
    'record_started',
    'record_paused',
    'record_resumed',
    'record_stopped',
    'source_uploaded',
  ])
})

describe('leaves no device on', () => {
  test('start and dispose at once, as StrictMode does', async () => {
    const first = createStage()
    first.recorder.start()
    first.recorder.dispose()
    const second = createStage()
    second.recorder.start()
    await recordFor(second, 500)
    second.recorder.stop()
    await second.reaches('review')
    await vi.waitFor(() => expect(liveTracks()).toEqual([]))
    expect(first.events).toEqual(['record_aborted'])
    await vi.waitFor(() =>
      expect(first.calls.discard.mock.calls.length).toBe(first.calls.create.mock.calls.length),
    )
  })

  test('stop before anything was granted wins', async () => {
    const stage = createStage()
    stage.recorder.start()
    stage.recorder.stop()
    await stage.reaches('failed')
    expect(stage.recorder.get().state).toMatchObject({ reason: 'NOTHING_RECORDED' })
    await vi.waitFor(() => expect(liveTracks()).toEqual([]))
    expect(stage.events).toEqual(['record_error'])
  })

  test('cancel while recording', async () => {
    const stage = createStage()
    stage.recorder.start()
    await recordFor(stage, 500)
    stage.recorder.cancel()
    await vi.waitFor(() => expect(liveTracks()).toEqual([]))
    expect(stage.events.slice(-1)).toEqual(['record_aborted'])
    await vi.waitFor(() => expect(stage.calls.discard).toHaveBeenCalledTimes(1))
    expect(stage.calls.finish).not.toHaveBeenCalled()
  })

  test('three takes in a row, each with its own graph', async () => {
    const stage = createStage()
    stage.recorder.start({ resolution: 360 })
    for (let take = 1; take <= 3; take += 1) {
      await recordFor(stage, 500)
      stage.recorder.stop()
      await stage.reaches('review')
      expect(liveTracks()).toEqual([])
      if (take < 3) stage.recorder.retake()
    }
    expect(stage.recorder.get().take).toBe(3)
    await vi.waitFor(() => expect(stage.calls.discard).toHaveBeenCalledTimes(2))
  })

  test('dispose while recording keeps the take and uploads it to its end', async () => {
    const stage = createStage()
    stage.recorder.start({ resolution: 360 })
    await recordFor(stage, 600)
    stage.recorder.dispose()
    await vi.waitFor(() => expect(stage.events.at(-1)).toBe('source_uploaded'), 5000)
    expect(liveTracks()).toEqual([])
    expect(stage.calls.finish).toHaveBeenCalledTimes(1)
  })
})

test('a second recorder is refused while one records', async () => {
  const first = createStage()
  const second = createStage()
  first.recorder.start()
  second.recorder.start()
  expect(second.errors).toMatchObject([{ code: 'recording_in_progress' }])
  expect(second.recorder.get().state.status).toBe('idle')
  await first.reaches('recording')
})

test('records while the server is slow to answer, and keeps every byte', async () => {
  let answer: () => void = () => {}
  const stage = createStage({
    recordings: {
      create: () =>
        new Promise((resolve) => {
          answer = () => resolve(created)
        }),
    },
  })
  stage.recorder.start({ resolution: 360 })
  await recordFor(stage, 800)
  expect(stage.events).toEqual([])
  expect(stage.recorder.get().video).toBeNull()
  answer()
  await vi.waitFor(() => expect(stage.events).toEqual(['record_initiated', 'record_started']))
  stage.recorder.stop()
  await vi.waitFor(() => expect(stage.recorder.get().upload.status).toBe('complete'), 5000)
  expect((await play(stage.tus.blob('video/webm'))).seconds).toBeGreaterThan(0.6)
})

test('a creation that fails keeps what was recorded, and retry goes on with it', async () => {
  let works = false
  const stage = createStage({
    recordings: {
      async create() {
        if (works) return created
        await recordFor(stage, 800)
        throw new HippoError('unauthorized', 'Signed out.')
      },
    },
  })
  stage.recorder.start({ resolution: 360 })
  await stage.reaches('failed')
  expect(stage.recorder.get().state).toMatchObject({ reason: 'CREATE_VIDEO_REQUEST_FAILED' })
  expect(liveTracks()).toEqual([])
  works = true
  stage.recorder.retry()
  await vi.waitFor(() => expect(stage.recorder.get().upload.status).toBe('complete'), 8000)
  expect(stage.recorder.get().state.status).toBe('review')
  expect(stage.events).toEqual([
    'record_error',
    'record_initiated',
    'record_started',
    'record_stopped',
    'source_uploaded',
  ])
  expect((await play(stage.tus.blob('video/webm'))).seconds).toBeGreaterThan(0.5)
})

test('a submission that waits for a creation in vain is taken up again with the creation', async () => {
  let works = false
  let refuse: () => void = () => {}
  const refused = new Promise<never>((_, reject) => {
    refuse = () => reject(new HippoError('unauthorized', 'Signed out.'))
  })
  refused.catch(() => {})
  const stage = createStage({
    recordings: { create: () => (works ? Promise.resolve(created) : refused) },
  })
  stage.recorder.start({ resolution: 360 })
  await recordFor(stage, 600)
  stage.recorder.stop()
  await stage.reaches('review')
  stage.recorder.submit({ title: 'Tour' })
  refuse()
  await stage.reaches('failed')
  expect(stage.recorder.get().upload.status).toBe('failed')
  works = true
  stage.recorder.retry()
  await stage.reaches('submitted')
  await vi.waitFor(() => expect(stage.recorder.get().upload.status).toBe('complete'), 8000)
  expect(stage.calls.submit).toHaveBeenCalledWith('7', { title: 'Tour' })
  expect((await play(stage.tus.blob('video/webm'))).seconds).toBeGreaterThan(0.4)
})

test('a full store stops the take and keeps it', async () => {
  const estimate = () => Promise.resolve({ quota: 1000, usage: 1000 })
  const stage = createStage({ memoryBytes: 200_000 }, { estimate })
  stage.tus.offline = true
  stage.recorder.start()
  await stage.reaches('review', 20_000)
  expect(stage.errors).toMatchObject([{ code: 'store_full' }])
  expect(stage.recorder.get().warnings.map(({ code }) => code)).toEqual([
    'store_not_durable',
    'store_nearly_full',
  ])
  expect(stage.recorder.get().upload.status).toBe('retrying')
  stage.tus.offline = false
  window.dispatchEvent(new Event('online'))
  await vi.waitFor(() => expect(stage.recorder.get().upload.status).toBe('complete'), 8000)
  expect((await play(stage.tus.blob('video/webm'))).seconds).toBeGreaterThan(0.3)
})

test('counts down before it records', async () => {
  const stage = createStage({ countdownSeconds: 2 })
  const seen: number[] = []
  stage.recorder.subscribe(() => {
    const { state } = stage.recorder.get()
    if (state.status === 'countdown') seen.push(state.remaining)
  })
  stage.recorder.start()
  await recordFor(stage, 300)
  expect([...new Set(seen)]).toEqual([2, 1])
})

test('"stop sharing" during the countdown ends it at once, with a way to begin again', async () => {
  const stage = createStage({ countdownSeconds: 60 })
  stage.recorder.start({ screen: true, camera: false, microphone: false })
  await stage.reaches('countdown')
  for (const track of liveTracks()) {
    track.stop()
    track.dispatchEvent(new Event('ended'))
  }
  await stage.reaches('failed', 2000)
  expect(stage.recorder.get().state).toMatchObject({ error: { code: 'empty_recording' } })
})

test('a browser without a screen to give says so', async () => {
  const stage = createStage()
  const given = navigator.mediaDevices.getDisplayMedia
  // As on phones, where there is no such function.
  Reflect.set(navigator.mediaDevices, 'getDisplayMedia', undefined)
  stage.recorder.start({ screen: true, camera: false })
  await stage.reaches('failed')
  navigator.mediaDevices.getDisplayMedia = given
  expect(stage.recorder.get().state).toMatchObject({ error: { code: 'unsupported_browser' } })
})

test('a browser that takes a microphone only at its own rate records at that one, and leaves no graph open', async () => {
  const contexts: AudioContext[] = []
  vi.stubGlobal(
    'AudioContext',
    class extends AudioContext {
      readonly #asked: number | undefined
      constructor(options?: AudioContextOptions) {
        super(options)
        this.#asked = options?.sampleRate
        contexts.push(this)
      }
      override createMediaStreamSource(stream: MediaStream): MediaStreamAudioSourceNode {
        if (this.#asked === undefined) return super.createMediaStreamSource(stream)
        throw new DOMException('Connecting AudioNodes with different sample-rate', 'NotSupportedError')
      }
    },
  )
  const stage = createStage()
  stage.recorder.start({ camera: false })
  await recordFor(stage, 500)
  await vi.waitFor(() => expect(stage.recorder.level.get()).toBeGreaterThan(0), 5000)
  stage.recorder.stop()
  await stage.reaches('review')
  expect(contexts).toHaveLength(2)
  await vi.waitFor(() => expect(contexts.map(({ state }) => state)).toEqual(['closed', 'closed']))
  vi.unstubAllGlobals()
})

test('asking for nothing is an error of its own', async () => {
  const stage = createStage()
  stage.recorder.start({ camera: false, microphone: false })
  await stage.reaches('failed')
  expect(stage.recorder.get().state).toMatchObject({ error: { code: 'nothing_to_record' } })
})

test('an upload that the server refuses is told, and can be tried again', async () => {
  let refuses = true
  const stage = createStage({
    recordings: {
      finish: (_id, { bytes }) =>
        refuses
          ? Promise.reject(new HippoError('invalid_request', 'Unknown container.', { status: 422 }))
          : Promise.resolve({ bytes }),
    },
  })
  stage.recorder.start({ resolution: 360 })
  await recordFor(stage, 500)
  stage.recorder.stop()
  await vi.waitFor(() => expect(stage.recorder.get().upload.status).toBe('failed'), 5000)
  expect(stage.recorder.get().upload).toMatchObject({ error: { code: 'processing_failed' } })
  expect(stage.recorder.get().state.status).toBe('review')
  expect(stage.events.at(-1)).toBe('record_error')
  refuses = false
  stage.recorder.retry()
  await vi.waitFor(() => expect(stage.recorder.get().upload.status).toBe('complete'), 5000)
  expect(stage.events.at(-1)).toBe('source_uploaded')
})

test('making an engine and a recorder asks for nothing', () => {
  const { client, calls } = createBackend()
  const recorder = browserEngine().createRecorder({ client })
  expect(recorder.get().state.status).toBe('idle')
  expect(calls.create).not.toHaveBeenCalled()
  expect(browserEngine().support()).toMatchObject({ supported: true, screen: true, camera: true })
})
