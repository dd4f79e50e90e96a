import type { RecorderEvent, RecorderEventMap } from '../../contract/types.js'
import type { DriverSignal } from '../driver.js'

export type ImportEvent = RecorderEventMap['import_progress' | 'import_complete' | 'import_failed']

/** Imports belong to no take. */
export type TakeEvent = Exclude<RecorderEvent, ImportEvent>

/** A take in the widget, from the call of `startRecording` until the widget has forgotten it. */
export interface WidgetTake {
  /** The recorder's own count; 0 for a take that no recorder of ours began. */
  readonly take: number
  readonly signal: (signal: DriverSignal) => void
  /** `waiting` until the script has loaded, `asked` until media is recorded. */
  phase: 'waiting' | 'asked' | 'started' | 'stopped' | 'ended'
  /** Asked to stop: to be asked again where a permission given late lets it begin after all. */
  stopping: boolean
  submitted: boolean
  uploaded: boolean
  /** From `record_initiated` on. */
  assetId: string | null
  token: string | null
  /** Which of the two events of a discard has come. */
  endedBy: 'video_cancelled' | 'record_aborted' | null
}

export function createWidgetTake(take: number, signal: (signal: DriverSignal) => void): WidgetTake {
  return {
    take,
    signal,
    phase: 'waiting',
    stopping: false,
    submitted: false,
    uploaded: false,
    assetId: null,
    token: null,
    endedBy: null,
  }
}

/** Whether the widget holds devices for this take. */
export function isRunning({ phase }: WidgetTake): boolean {
  return phase === 'asked' || phase === 'started'
}

/** Whether bytes of this take are still on their way. */
export function isUploading({ phase, submitted, uploaded }: WidgetTake): boolean {
  return !uploaded && (submitted || phase === 'started' || phase === 'stopped')
}
