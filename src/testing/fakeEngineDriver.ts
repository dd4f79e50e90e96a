import type { RecordingConfig, VideoLinks } from '../contract/types.js'
import type { DriverPort, DriverSignal, EngineDriver } from '../recorder/driver.js'
import type { UploadProgress } from '../recorder/types.js'
import { fakeError } from './fakeError.js'
import { createFakePreview, stopPreview } from './fakeEnginePreview.js'

/** What a recorder asked of the fake engine; `discard` where a take is not wanted any more. */
export type FakeCommand =
  | { type: 'start'; take: number; config: RecordingConfig }
  | { type: 'submit'; take: number; title: string | undefined }
  | { type: 'pause' | 'resume' | 'stop' | 'retry' | 'discard' | 'release'; take: number }

type WithoutTake<Signal> = Signal extends { take: number } ? Omit<Signal, 'take'> : Signal

/** What a driver can say; the take is filled in. */
export type FakeSignal = WithoutTake<DriverSignal>

export interface FakeDriverParts {
  port: DriverPort
  hasPreview: boolean
  video(take: number): VideoLinks
  /** How long a take is said to be. */
  durationMs: number
  /** Whether a command is answered at once, asked at each. */
  answers(): boolean
  /** Hears of every command before it is answered. */
  onCommand(driver: FakeDriver, command: FakeCommand): void
}

export interface FakeDriver extends EngineDriver {
  tell(signal: FakeSignal): void
  /** Says that the source is granted and the video is made. */
  initiate(): void
  level(value: number): void
  progress(bytes: UploadProgress): void
}

/** A driver without devices: it remembers what it was asked, and says what it is told to say. */
export function createFakeDriver(parts: FakeDriverParts): FakeDriver {
  const { port, durationMs } = parts
  let take = 0
  let phase: 'asked' | 'begun' | 'over' = 'over'
  let preview: MediaStream | null = null

  const closePreview = (): void => {
    stopPreview(preview)
    preview = null
  }
  const end = (): void => {
    phase = 'over'
    closePreview()
  }
  const tell = (signal: FakeSignal): void => {
    if (signal.type === 'started') phase = 'begun'
    if (signal.type === 'stopped' || signal.type === 'failed' || signal.type === 'aborted') end()
    port.signal({ take, ...signal } as DriverSignal)
  }
  const initiate = (): void => {
    if (parts.hasPreview) preview ??= createFakePreview()
    tell({ type: 'granted', preview })
    tell({ type: 'created', video: parts.video(take) })
  }
  const obey = (command: FakeCommand, ...answer: FakeSignal[]): void => {
    parts.onCommand(driver, command)
    if (parts.answers()) for (const signal of answer) tell(signal)
  }

  const driver: FakeDriver = {
    tell,
    initiate,
    level: (value) => port.level(take, value),
    progress: (bytes) => port.progress(take, bytes),
    start(number, config, signal) {
      closePreview()
      take = number
      phase = 'asked'
      signal.addEventListener('abort', () => {
        end()
        obey({ type: 'discard', take: number })
      })
      obey({ type: 'start', take, config })
      if (!parts.answers()) return
      // Nobody grants a screen within the click.
      queueMicrotask(() => {
        if (number !== take || phase !== 'asked') return
        initiate()
        tell({ type: 'started' })
      })
    },
    pause: (number) => obey({ type: 'pause', take: number }, { type: 'paused' }),
    resume: (number) => obey({ type: 'resume', take: number }, { type: 'resumed' }),
    stop: (number) =>
      phase === 'begun'
        ? obey({ type: 'stop', take: number }, { type: 'stopped', durationMs }, uploaded)
        : obey({ type: 'stop', take: number }, { type: 'failed', error: fakeError('empty_recording') }),
    submit: (number, { title }) =>
      obey({ type: 'submit', take: number, title }, { type: 'submitted', durationMs }),
    retry: (number) => obey({ type: 'retry', take: number }, uploaded),
    release(number) {
      if (number === take) closePreview()
      obey({ type: 'release', take: number })
    },
    dispose: closePreview,
  }
  return driver
}

const uploaded: FakeSignal = { type: 'upload', upload: { status: 'complete' } }
