import type { RecordingConfig, VideoLinks } from '../contract/types.js'
import { HippoError, type HippoErrorCode } from '../core/error.js'
import { createRecorder } from '../recorder/createRecorder.js'
import type { RecorderEngine } from '../recorder/engine.js'
import type { RecoveredTake } from '../recorder/recovery.js'
import { createImport } from '../recorder/import/createImport.js'
import { createRecordingSlot } from '../recorder/slot.js'
import type {
  EngineCapabilities,
  Recorder,
  RecorderDevices,
  RecorderStatus,
  RecordingSupport,
  TakeFile,
  UploadProgress,
  UploadState,
} from '../recorder/types.js'
import { createFakeControls, type FakeEngineControls } from './fakeEngineControls.js'
import { createFakeDriver, type FakeCommand, type FakeDriver } from './fakeEngineDriver.js'
import { fakeDevices } from './fakeEngineDevices.js'
import { leadTo } from './fakeEngineStart.js'
import { videoLinksFixture } from './fakeEngineVideo.js'
import { createFakeRecovery, type FakeRecovery } from './fakeRecovery.js'

/** What a fake engine can do, and where its recorders begin. */
export interface FakeEngineOptions {
  /** What the engine can do. @default everything */
  capabilities?: Partial<EngineCapabilities>
  /** `auto` answers each command at once, `manual` waits for the controls. @default 'manual' */
  script?: 'manual' | 'auto'
  /** How long each answer of the `auto` script takes, in milliseconds. @default 0 */
  delayMs?: number
  /** Where each recorder of this engine begins; the script goes on from there. @default 'idle' */
  startIn?: RecorderStatus
  /** Why a recorder that starts in `failed` has failed. @default 'screen_denied' */
  code?: HippoErrorCode
  /** How long takes are, and what one that starts in `recording` shows, in milliseconds. @default 12000 */
  durationMs?: number
  /** What happens to the bytes of a recorder that does not start in `idle`. @default what its status brings */
  upload?: UploadState
  /** Bytes of a recorder that does not start in `idle`. @default none */
  progress?: UploadProgress
  /** Loudness of a recorder that does not start in `idle`, 0 to 1. @default 0 */
  level?: number
  /** Configuration of a recorder that does not start in `idle`. @default camera and microphone */
  config?: RecordingConfig
  /** What there is to choose from. @default two cameras and two microphones */
  devices?: RecorderDevices
  /** What is said to be shared where a take shares something. @default 'window' */
  surface?: 'monitor' | 'window' | 'browser' | null
  /** What is kept of each stopped take, or how to get it. @default nothing */
  takeFile?: TakeFile | null | (() => Promise<TakeFile | null>)
  /** Takes that an earlier page left behind. @default none */
  recovered?: readonly RecoveredTake[]
  /** Ids and links of a take. @default `videoLinksFixture` */
  video?: (take: number) => VideoLinks
  /** @default everything is supported */
  support?: RecordingSupport
  /** Milliseconds, monotonic; give a constant and the recorders' clocks stand still. @default performance.now */
  now?: () => number
}

/** An engine without devices, and the hand that drives it. */
export interface FakeEngine extends RecorderEngine, FakeEngineControls {
  /** What recorders asked for, oldest first. */
  readonly commands: readonly FakeCommand[]
  /** Takes that an earlier page left behind. */
  readonly recovery: FakeRecovery
}

const everything: EngineCapabilities = {
  pause: true,
  cancel: true,
  retake: true,
  submit: true,
  preview: true,
  levels: true,
  devices: true,
  recovery: true,
  import: 'source',
}

const supportsAll: RecordingSupport = {
  supported: true,
  screen: true,
  camera: true,
  microphone: true,
  systemAudio: true,
}

/**
 * Makes an engine for tests and stories: no device, no server, and every status within reach.
 *
 * @example
 * const engine = createFakeEngine()
 * render(<HippoProvider client={createFakeClient()} engine={engine}><RecordButton /></HippoProvider>)
 * await user.click(screen.getByRole('button'))
 * act(() => engine.grant())
 */
export function createFakeEngine(options: FakeEngineOptions = {}): FakeEngine {
  const { script = 'manual', startIn = 'idle', code = 'screen_denied', durationMs = 12_000 } = options
  const { video = videoLinksFixture, now = () => performance.now() } = options
  const { devices = fakeDevices, surface = 'window', takeFile = null, recovered = [] } = options
  const { delayMs = 0 } = options
  const readTake = async (): Promise<TakeFile | null> =>
    typeof takeFile === 'function' ? takeFile() : takeFile
  const { control: recovery, recovery: lost } = createFakeRecovery(recovered, readTake)
  const capabilities: EngineCapabilities = { ...everything, ...options.capabilities }
  const slot = createRecordingSlot()
  const commands: FakeCommand[] = []
  let speaker: FakeDriver | null = null
  let leading = false

  const current = (): FakeDriver => {
    if (speaker) return speaker
    throw new HippoError('illegal_command', 'The fake engine has no take to speak for.', {
      hint: 'Start a recorder first, or give startIn.',
    })
  }
  const controls = createFakeControls(current, durationMs)

  function createIdleRecorder(): Recorder {
    return createRecorder({
      capabilities,
      now,
      // Recorders that all start in `recording` are not to refuse each other.
      ...(startIn === 'idle' ? { slot } : {}),
      connect: (port) =>
        createFakeDriver({
          port,
          durationMs,
          video,
          hasPreview: capabilities.preview,
          devices,
          surface,
          readTake,
          answers: () => script === 'auto' && !leading,
          delayMs,
          onCommand(driver, command) {
            commands.push(command)
            if (command.type === 'start') speaker = driver
          },
        }),
    })
  }

  return {
    ...controls,
    name: 'fake',
    capabilities,
    commands,
    recovery,
    support: () => options.support ?? supportsAll,
    createImport: ({ client, poll }) => createImport(client, { poll }),
    ...(capabilities.recovery ? { createRecovery: () => lost } : {}),
    createRecorder() {
      const recorder = createIdleRecorder()
      if (startIn === 'idle') return recorder
      leading = true
      leadTo({ status: startIn, code, durationMs, now, config: options.config }, recorder, current)
      leading = false
      if (options.upload) controls.tell({ type: 'upload', upload: options.upload })
      if (options.progress) controls.progress(options.progress)
      if (options.level !== undefined) controls.level(options.level)
      return recorder
    },
  }
}
