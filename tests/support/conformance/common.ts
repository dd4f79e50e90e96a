import { expect, it, onTestFinished } from 'vitest'
import type { RecorderSnapshot } from '../../../src/recorder/types.js'
import { follow, until, untilStatus } from '../follow.js'
import { attempt, type Command, refused, whileRecording } from './attempt.js'
import type { ConformanceStage } from './stage.js'
import { untilClock } from './untilClock.js'

const always: Command[] = ['stop', 'retry', 'reset', 'pause', 'resume', 'submit', 'cancel', 'retake']

/** What every engine promises. */
export function describeCommon({
  engine,
  create,
  record,
  finish,
  world,
  config,
  capabilities,
  leastMs,
}: ConformanceStage): void {
  it('says what it can do', () => {
    expect(engine().capabilities).toEqual(capabilities)
    expect(create().capabilities).toEqual(capabilities)
    expect(engine().support()).toMatchObject({ supported: true })
  })

  it('begins idle', () => {
    const recorder = create()
    expect(recorder.get()).toEqual({
      take: 0,
      state: { status: 'idle' },
      upload: { status: 'none' },
      video: null,
      config: {},
      warnings: [],
      preview: null,
      cameraPreview: null,
      surface: null,
    })
    expect(recorder.clock.get()).toBe(0)
    expect(recorder.level.get()).toBe(0)
    expect(recorder.progress.get()).toEqual({ producedBytes: 0, sentBytes: 0 })
  })

  it('tells a take in the documented order', async () => {
    const recorder = create()
    const heard = follow(recorder)
    await record(recorder)
    await until(recorder, ({ video }) => video !== null)
    expect(heard.names()).toEqual(['record_initiated', 'record_started'])
    await finish(recorder)
    expect(heard.names().slice(0, 3)).toEqual(['record_initiated', 'record_started', 'record_stopped'])
    expect(heard.statuses().filter((status) => status !== 'countdown')).toEqual([
      'idle',
      'requesting',
      'recording',
      'stopping',
      'review',
    ])
    expect(heard.codes()).toEqual([])
  })

  it('gives the links with record_initiated', async () => {
    const recorder = create()
    const heard = follow(recorder)
    await record(recorder)
    const { video, take } = await until(recorder, (snapshot) => snapshot.video !== null)
    expect(take).toBe(1)
    expect(heard.events[0]).toEqual({ type: 'record_initiated', video })
    for (const url of [video?.recordedUrl, video?.embedUrl, video?.previewUrl, video?.thumbnailUrl]) {
      expect(url).toMatch(/^https?:/)
    }
    expect(video?.assetId).toBeTruthy()
    expect(video?.token).toBeTruthy()
  })

  it('keeps what was asked for, and counts time and takes', async () => {
    const recorder = create()
    const asked = { ...config, initiator: 'conformance' }
    recorder.start(asked)
    world.start?.()
    await untilStatus(recorder, 'recording')
    expect(recorder.get().config).toEqual(asked)
    await untilClock(recorder, 250)
  })

  it.each(always)('reports %s() before a take, and changes nothing', (command) => {
    expect(attempt(create(), command)).toEqual(refused('illegal_command'))
  })

  it('refuses a second start with a typed error', async () => {
    const recorder = create()
    recorder.start(config)
    expect(attempt(recorder, 'start')).toEqual(refused('recording_in_progress'))
    world.start?.()
    await untilStatus(recorder, 'recording')
    expect(attempt(recorder, 'start')).toEqual(refused('recording_in_progress'))
  })

  it('records one take at a time, whichever recorder began it', async () => {
    const [first, second] = [create(), create()]
    await record(first)
    expect(attempt(second, 'start')).toEqual(refused('recording_in_progress'))
    await finish(first)
    await record(second)
    expect(second.get().take).toBe(1)
  })

  it.each<Command>(['submit', 'retake', 'reset', 'resume', 'retry'])(
    'reports %s() while recording, and changes nothing',
    async (command) => {
      const recorder = create()
      await record(recorder)
      expect(attempt(recorder, command)).toEqual(refused(whileRecording(command)))
    },
  )

  it('stops once however often it is told', async () => {
    const recorder = create()
    const heard = follow(recorder)
    await record(recorder)
    await untilClock(recorder, leastMs)
    recorder.stop()
    recorder.stop()
    world.stop?.()
    await untilStatus(recorder, 'review')
    recorder.stop()
    expect(heard.names().filter((name) => name === 'record_stopped')).toHaveLength(1)
    expect(heard.codes()).toEqual([])
    expect(recorder.get().state.status).toBe('review')
  })

  it('is free again after a stop that came before the take began', async () => {
    const recorder = create()
    const heard = follow(recorder)
    recorder.start(config)
    recorder.stop()
    world.start?.()
    world.stop?.()
    await untilStatus(recorder, 'failed', 'review', 'cancelled')
    expect(heard.statuses()).not.toContain('recording')
    await record(create())
  })

  it('never changes a snapshot that it gave out', async () => {
    const recorder = create()
    const given: { snapshot: RecorderSnapshot; copy: RecorderSnapshot }[] = []
    const keep = (): void => {
      const snapshot = recorder.get()
      given.push({
        snapshot,
        copy: { ...snapshot, state: { ...snapshot.state }, upload: { ...snapshot.upload } },
      })
    }
    keep()
    recorder.subscribe(keep)
    await record(recorder)
    await finish(recorder)
    expect(new Set(given.map(({ snapshot }) => snapshot)).size).toBe(given.length)
    for (const { snapshot, copy } of given) expect(snapshot).toEqual(copy)
    expect(recorder.get()).toBe(recorder.get())
  })

  it('keeps one failing listener from silencing the others', async () => {
    const thrown: unknown[] = []
    const onUncaught = (event: ErrorEvent): void => {
      event.preventDefault()
      thrown.push(event.error)
    }
    window.addEventListener('error', onUncaught)
    onTestFinished(() => window.removeEventListener('error', onUncaught))
    const recorder = create()
    const mistake = new Error('a mistake in a listener')
    recorder.on('record_started', () => {
      throw mistake
    })
    const started: string[] = []
    recorder.on('record_started', ({ type }) => started.push(type))
    const heard = follow(recorder)
    await record(recorder)
    await finish(recorder)
    expect(started).toEqual(['record_started'])
    expect(heard.names()).toContain('record_started')
    expect(thrown).toEqual([mistake])
  })

  it('leaves out who stopped listening', async () => {
    const recorder = create()
    const names: string[] = []
    recorder.on('record_initiated', ({ type }) => names.push(type))()
    recorder.onEvent(({ type }) => names.push(type))()
    recorder.subscribe(() => names.push('snapshot'))()
    await record(recorder)
    expect(names).toEqual([])
  })

  it('frees everything on dispose while recording, and takes no more commands', async () => {
    const recorder = create()
    await record(recorder)
    const tracks = recorder.get().preview?.getTracks() ?? []
    recorder.dispose()
    recorder.dispose()
    world.stop?.()
    await untilStatus(recorder, 'review', 'failed', 'cancelled')
    await expect.poll(() => tracks.map(({ readyState }) => readyState)).not.toContain('live')
    expect(recorder.get().preview).toBeNull()
    const after = recorder.get()
    recorder.start(config)
    recorder.reset()
    expect(recorder.get()).toBe(after)
    await record(create())
  })

  it('withdraws on dispose before the take began', async () => {
    const recorder = create()
    recorder.start(config)
    recorder.dispose()
    await untilStatus(recorder, 'cancelled')
    expect(recorder.get().preview).toBeNull()
  })
}
