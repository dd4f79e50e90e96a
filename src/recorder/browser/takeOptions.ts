import type { HippoClient } from '../../client/types.js'
import type { RecordingConfig } from '../../contract/types.js'
import type { DriverPort } from '../driver.js'
import type { RecorderAdjustment, TakeFile } from '../types.js'
import type { DeviceKeeper } from './capture/deviceKeeper.js'
import type { Sources } from './capture/sources.js'
import type { BrowserEngineInternals } from './internals.js'
import type { BrowserEngineOptions } from './options.js'

/** What a take begins with. */
export interface TakeOptions extends BrowserEngineOptions, BrowserEngineInternals {
  take: number
  asked: RecordingConfig
  config: Required<RecordingConfig>
  /** Already being asked for, since the click. */
  sources: Promise<Sources>
  devices: DeviceKeeper
  /** Where the bubble was put before the take. */
  bubble: { x: number; y: number } | null
  client: HippoClient
  port: DriverPort
  /** Aborted when the take is unwanted. */
  signal: AbortSignal
  /** Stops the sources, those that are granted later included. */
  withdraw(): void
}

/** One take, from the grant to the last byte on the server. */
export interface Take {
  pause(): void
  resume(): void
  stop(): void
  retry(): void
  submit(title: string | undefined): void
  /** False where nothing runs (yet, any more) that could be changed. */
  adjust(change: RecorderAdjustment): boolean
  readTake(form: 'playable' | 'download'): Promise<TakeFile | null>
  release(): void
}
