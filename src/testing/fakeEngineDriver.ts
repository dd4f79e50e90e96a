import type { RecordingConfig, VideoLinks } from '../contract/types.js'
import type { DriverPort, DriverSignal, EngineDriver } from '../recorder/driver.js'
import type { RecorderAdjustment, RecorderDevices, TakeFile, UploadProgress } from '../recorder/types.js'
import { adjustedDevices } from './fakeEngineDevices.js'
import { fakeError } from './fakeError.js'
import { createFakePreview, createFakeScreen, stopPreview } from './fakeEnginePreview.js'

/** What a recorder asked of the fake engine; `discard` where a take is not wanted any more. */
export type FakeCommand =
  | { type: 'start'; take: number; config: RecordingConfig }
  | { type: 'submit'; take: number; title: string | undefined }
  | { type: 'adjust'; take: number; change: RecorderAdjustment }
  | { type: 'pause' | 'resume' | 'stop' | 'retry' | 'discard' | 'release'; take: number }

type WithoutTake<Signal> = Signal extends { take: number } ? Omit<Signal, 'take'> : Signal

/** What a driver can say; the take is filled in. */
export type FakeSignal = WithoutTake<DriverSignal>

export interface FakeDriverParts {
  port: DriverPort
  hasPreview: boolean
  devices: RecorderDevices
  readTake(): Promise<TakeFile | null>
  /** What is said to be shared where a take shares something. */
  surface: 'monitor' | 'window' | 'browser' | null
  video(take: number): VideoLinks
  /** How long a take is said to be. */
  durationMs: number
  /** Whether a command is answered by itself, asked at each. */
  answers(): boolean
  /** How long each answer takes. */
  delayMs: number
  /** Hears of every command before it is answered. */
  onCommand(driver: FakeDriver, command: FakeCommand): void
}

export interface FakeDriver extends EngineDriver {
  tell(signal: FakeSignal): void
  /** Says that the source is granted and the video is made. */
  initiate(): void
  level(value: number): void
  devices(value: RecorderDevices): void
  progress(bytes: UploadProgress): void
}

/** A driver without devices: it remembers what it was asked, and says what it is told to say. */
export function createFakeDriver(parts: FakeDriverParts): FakeDriver {
  const { port, durationMs } = parts
  let take = 0
  let phase: 'asked' | 'begun' | 'over' = 'over'
  let config: RecordingConfig = {}
  let devices = parts.devices
  let preview: MediaStream | null = null
  let cameraPreview: MediaStream | null = null

  const closePreview = (): void => {
    stopPreview(preview)
    stopPreview(cameraPreview)
    preview = null
    cameraPreview = null
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
    const beside = config.screen === true && config.camera !== false
    if (parts.hasPreview) {
      preview ??= config.screen ? createFakeScreen() : createFakePreview()
      if (beside) cameraPreview ??= createFakePreview()
    }
    tell({ type: 'granted', preview, cameraPreview, surface: config.screen ? parts.surface : null })
    tell({ type: 'created', video: parts.video(take) })
  }
  const later = (act: () => void): void => {
    if (parts.delayMs > 0) setTimeout(act, parts.delayMs)
    else act()
  }
  const obey = (command: FakeCommand, ...answer: FakeSignal[]): void => {
    parts.onCommand(driver, command)
    if (!parts.answers() || answer.length === 0) return
    const { take: asked } = command
    later(() => {
      // Meanwhile another take may have begun, for which this is no answer.
      if (asked === take) for (const signal of answer) tell(signal)
    })
  }

  const driver: FakeDriver = {
    tell,
    initiate,
    level: (value) => port.level(take, value),
    progress: (bytes) => port.progress(take, bytes),
    devices(value) {
      devices = value
      port.devices(value)
    },
    adjust(number, change) {
      obey({ type: 'adjust', take: number, change })
      driver.devices(adjustedDevices(devices, change))
    },
    readTake: async () => (phase === 'over' ? parts.readTake() : null),
    start(number, asked, signal) {
      closePreview()
      config = asked
      take = number
      phase = 'asked'
      signal.addEventListener('abort', () => {
        end()
        obey({ type: 'discard', take: number })
      })
      obey({ type: 'start', take, config })
      if (!parts.answers()) return
      const begin = (): void => {
        if (number !== take || phase !== 'asked') return
        initiate()
        tell({ type: 'started' })
      }
      // Nobody grants a screen within the click.
      queueMicrotask(() => later(begin))
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
  port.devices(devices)
  return driver
}

const uploaded: FakeSignal = { type: 'upload', upload: { status: 'complete' } }
