import type { HippoClient } from '../client/types.js'
import type { CreateImportOptions, VideoImport } from './import/types.js'
import type { TakeRecovery } from './recovery.js'
import type { EngineCapabilities, Recorder, RecordingSupport } from './types.js'

/** A way to record. Making one touches nothing: what it needs is loaded when a take begins. */
export interface RecorderEngine {
  readonly name: 'browser' | 'widget' | 'fake'
  readonly capabilities: EngineCapabilities
  /**
   * Loads what a take needs to begin, so that no click waits for it; left out by an engine that is all there.
   * A recorder that is watched does the same.
   *
   * @throws HippoError `network`
   */
  preload?(): Promise<void>
  /** What can be recorded here and now; safe to call on a server. */
  support(): RecordingSupport
  createRecorder(options: CreateRecorderOptions): Recorder
  /** What was left behind here; left out where the engine has no `recovery`. Touches nothing before `start()`. */
  createRecovery?(options: CreateRecorderOptions): TakeRecovery
  /** Something to import videos with, one at a time. Touches nothing before `start()`. */
  createImport(options: CreateEngineImportOptions): VideoImport
}

/** What a recorder is made from. */
export interface CreateRecorderOptions {
  /** Speaks with the app’s backend. */
  client: HippoClient
}

/** What an import of an engine is made from. */
export interface CreateEngineImportOptions extends CreateRecorderOptions, CreateImportOptions {}
