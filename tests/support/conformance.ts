import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { HippoClient } from '../../src/client/types.js'
import type { RecorderEngine } from '../../src/recorder/engine.js'
import type {
  EngineCapabilities,
  Recorder,
  RecorderSnapshot,
  RecordingConfig,
} from '../../src/recorder/types.js'
import { follow, until, untilStatus } from './follow.js'

/** One engine, and the world around it that the suite cannot know: who agrees, what the vendor answers. */
export interface ConformanceSubject {
  name: string
  capabilities: EngineCapabilities
  /** A fresh engine in a fresh world; called before each test. */
  engine(): RecorderEngine
  client(): HippoClient
  /** What is recorded. @default the engine's own default */
  config?: RecordingConfig
  /** What must happen after a command for it to be answered. @default nothing */
  world?: Partial<Record<'start' | 'stop' | 'pause' | 'resume' | 'submit', () => void>>
  cleanUp?(): void
  /** How long a take must be for the engine not to call it empty, in milliseconds. @default 0 */
  leastMs?: number
  /** Whether `submit` reaches its end in this world. @default true */
  canSubmit?: boolean
}

type Command = Exclude<
  keyof Recorder,
  | 'capabilities'
  | 'clock'
  | 'level'
  | 'progress'
  | 'devices'
  | 'adjust'
  | 'readTake'
  | 'on'
  | 'onEvent'
  | 'onError'
  | 'get'
  | 'subscribe'
>

const always: Command[] = ['stop', 'retry', 'reset', 'pause', 'resume', 'submit', 'cancel', 'retake']

/**
 * What every engine promises, checked on a running one: a common part, and one part per capability. An engine
 * without a capability must refuse its commands.
 */
export function describeConformance(subject: ConformanceSubject): void {
  const { capabilities, world = {}, config = {}, leastMs = 0 } = subject
  let engine: RecorderEngine
  const recorders: Recorder[] = []

  function create(): Recorder {
    const recorder = engine.createRecorder({ client: subject.client() })
    recorders.push(recorder)
    return recorder
  }

  async function record(recorder: Recorder): Promise<RecorderSnapshot> {
    recorder.start(config)
    world.start?.()
    return untilStatus(recorder, 'recording')
  }

  async function finish(recorder: Recorder): Promise<RecorderSnapshot> {
    await untilClock(recorder, leastMs)
    recorder.stop()
    world.stop?.()
    return untilStatus(recorder, 'review')
  }

  describe(`${subject.name}`, () => {
    beforeEach(() => {
      engine = subject.engine()
    })
    afterEach(() => {
      for (const recorder of recorders.splice(0)) recorder.dispose()
      subject.cleanUp?.()
    })

    it('says what it can do', () => {
      expect(engine.capabilities).toEqual(capabilities)
      expect(create().capabilities).toEqual(capabilities)
      expect(engine.support()).toMatchObject({ supported: true })
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

    it.runIf(!capabilities.levels)('hears no level', async () => {
      const recorder = create()
      await record(recorder)
      await untilClock(recorder, 250)
      expect(recorder.level.get()).toBe(0)
    })

    it(`shows ${capabilities.preview ? 'a live picture' : 'no picture'} while recording`, async () => {
      const recorder = create()
      const { preview } = await record(recorder)
      expect(preview?.getVideoTracks()[0]?.readyState).toBe(capabilities.preview ? 'live' : undefined)
      await finish(recorder)
      expect(recorder.get().preview).toBeNull()
    })

    describe.runIf(capabilities.pause)('pause', () => {
      it('holds and goes on', async () => {
        const recorder = create()
        const heard = follow(recorder)
        await record(recorder)
        await untilClock(recorder, 250)
        recorder.pause()
        world.pause?.()
        await untilStatus(recorder, 'paused')
        expect(attempt(recorder, 'pause')).toEqual(refused('illegal_command'))
        const held = recorder.clock.get()
        recorder.resume()
        world.resume?.()
        await untilStatus(recorder, 'recording')
        expect(recorder.clock.get()).toBeLessThan(held + 250)
        await finish(recorder)
        expect(heard.names().slice(0, 5)).toEqual([
          'record_initiated',
          'record_started',
          'record_paused',
          'record_resumed',
          'record_stopped',
        ])
      })

      it('can be stopped from there', async () => {
        const recorder = create()
        await record(recorder)
        await untilClock(recorder, leastMs)
        recorder.pause()
        world.pause?.()
        await untilStatus(recorder, 'paused')
        recorder.stop()
        world.stop?.()
        const { state } = await untilStatus(recorder, 'review', 'failed')
        expect(state.status).toBe('review')
      })
    })

    describe.runIf(capabilities.cancel)('cancel', () => {
      it('withdraws a request', async () => {
        const recorder = create()
        const heard = follow(recorder)
        recorder.start(config)
        recorder.cancel()
        expect(recorder.get().state.status).toBe('cancelled')
        world.start?.()
        await record(create())
        expect(heard.names()).toEqual(['record_aborted'])
        expect(recorder.get()).toMatchObject({ state: { status: 'cancelled' }, preview: null })
      })

      it('aborts while recording', async () => {
        const recorder = create()
        await record(recorder)
        const tracks = recorder.get().preview?.getTracks() ?? []
        const heard = follow(recorder)
        recorder.cancel()
        expect(heard.names()).toEqual(['record_aborted'])
        expect(recorder.get()).toMatchObject({ state: { status: 'cancelled' }, preview: null })
        await expect.poll(() => tracks.map(({ readyState }) => readyState)).not.toContain('live')
        expect(attempt(recorder, 'cancel')).toEqual(refused('illegal_command'))
      })

      it('discards in review', async () => {
        const recorder = create()
        await record(recorder)
        await finish(recorder)
        const heard = follow(recorder)
        recorder.cancel()
        expect(heard.names()).toEqual(['video_cancelled', 'record_aborted'])
        recorder.reset()
        expect(recorder.get()).toMatchObject({
          state: { status: 'idle' },
          video: null,
          upload: { status: 'none' },
        })
      })
    })

    describe.runIf(capabilities.retake)('retake', () => {
      it('discards the take and begins another with the same configuration', async () => {
        const recorder = create()
        await record(recorder)
        const first = (await finish(recorder)).video
        const heard = follow(recorder)
        recorder.retake()
        world.start?.()
        await untilStatus(recorder, 'recording')
        const { video, take } = await until(recorder, (snapshot) => snapshot.video !== null)
        expect(take).toBe(2)
        expect(video?.assetId).not.toBe(first?.assetId)
        expect(recorder.get().config).toEqual(config)
        expect(heard.names()).toEqual([
          'video_cancelled',
          'record_aborted',
          'record_initiated',
          'record_started',
        ])
      })
    })

    describe.runIf(capabilities.submit && subject.canSubmit !== false)('submit', () => {
      it('keeps the take', async () => {
        const recorder = create()
        await record(recorder)
        await finish(recorder)
        const heard = follow(recorder)
        recorder.submit({ title: 'A first try' })
        world.submit?.()
        await untilStatus(recorder, 'submitted')
        expect(heard.statuses()).toEqual(['review', 'submitting', 'submitted'])
        expect(heard.names().filter((name) => name === 'video_submitted')).toHaveLength(1)
        expect(attempt(recorder, 'submit')).toEqual(refused('illegal_command'))
        await record(recorder)
        expect(recorder.get().take).toBe(2)
      })
    })

    const lacking = commandsOf.filter(([capability]) => !capabilities[capability])
    it.runIf(lacking.length > 0)('refuses what it cannot do, also where it would be legal', async () => {
      const recorder = create()
      await record(recorder)
      for (const [, command] of lacking)
        expect(attempt(recorder, command)).toEqual(refused(whileRecording(command)))
      await finish(recorder)
      for (const [, command] of lacking)
        expect(attempt(recorder, command)).toEqual(refused('illegal_command'))
    })
  })
}

const commandsOf: [keyof EngineCapabilities, Command][] = [
  ['pause', 'pause'],
  ['pause', 'resume'],
  ['cancel', 'cancel'],
  ['retake', 'retake'],
  ['submit', 'submit'],
]

interface Attempt {
  codes: string[]
  /** Whether each error says what to do. */
  hinted: boolean
  events: string[]
  changed: boolean
}

/** Gives a command and tells what it did, at once. */
function attempt(recorder: Recorder, command: Command): Attempt {
  const before = recorder.get()
  const heard = follow(recorder)
  recorder[command]()
  return {
    codes: heard.codes(),
    hinted: heard.errors.every(({ hint }) => hint !== null),
    events: heard.names(),
    changed: recorder.get() !== before,
  }
}

/** Said as an error with this code, and nothing else. */
function refused(code: string): Attempt {
  return { codes: [code], hinted: true, events: [], changed: false }
}

/** A retake would begin another take, and one is running. */
function whileRecording(command: Command): string {
  return command === 'retake' ? 'recording_in_progress' : 'illegal_command'
}

function untilClock(recorder: Recorder, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (recorder.clock.get() < ms) return
      stop()
      resolve()
    }
    const stop = recorder.clock.subscribe(look)
    look()
  })
}
