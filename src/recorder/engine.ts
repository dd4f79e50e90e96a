import type { HippoClient } from '../client/types.js'
import type { CreateImportOptions, VideoImport } from './import/types.js'
import type { TakeRecovery } from './recovery.js'
import type { EngineCapabilities, Recorder, RecordingSupport } from './types.js'

/** A way to record. Making one touches nothing: what it needs is loaded when a take begins. */
export interface RecorderEngine {
  readonly name: 'browser' | 'widget' | 'fake'
  readonly capabilities: EngineCapabilities
  /** What can be recorded here and now; safe to call on a server. */
  support(): RecordingSupport
  createRecorder(options: CreateRecorderOptions): Recorder
  /** What was left behind here; left out where the engine has no `recovery`. Touches nothing before `start()`. */
  createRecovery?(options: CreateRecorderOptions): TakeRecovery
  /** Something to import videos with, one at a time. Touches nothing before `start()`. */
  createImport(options: CreateEngineImportOptions): VideoImport
}

export interface CreateRecorderOptions {
  client: HippoClient
}

export interface CreateEngineImportOptions extends CreateRecorderOptions, CreateImportOptions {}
