import type { HippoClient } from '../../../src/client/types.js'
import type { RecorderEngine } from '../../../src/recorder/engine.js'
import type {
  EngineCapabilities,
  Recorder,
  RecorderSnapshot,
  RecordingConfig,
} from '../../../src/recorder/types.js'

/** What happens in the vendor's import window, once it was opened. */
export interface ImportWindow {
  /** Resolves when it was opened this often in all. */
  opened(times: number): Promise<void>
  started(): void
  uploading(percent: number): void
  uploaded(): void
  completed(): void
  failed(reason: string): void
}

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
  world?: Partial<Record<'start' | 'stop' | 'pause' | 'resume' | 'submit' | 'speak', () => void>>
  /** For engines that import by a window. */
  importWindow?: ImportWindow
  cleanUp?(): void
  /** How long a take must be for the engine not to call it empty, in milliseconds. @default 0 */
  leastMs?: number
  /** Whether `submit` reaches its end in this world. @default true */
  canSubmit?: boolean
}

/** A subject made ready for one test. */
export interface ConformanceStage extends Required<
  Pick<ConformanceSubject, 'capabilities' | 'config' | 'world' | 'leastMs' | 'client'>
> {
  engine(): RecorderEngine
  importWindow: ImportWindow | undefined
  create(): Recorder
  /** Starts, and resolves while it records. */
  record(recorder: Recorder): Promise<RecorderSnapshot>
  /** Stops, and resolves in review. */
  finish(recorder: Recorder): Promise<RecorderSnapshot>
}
