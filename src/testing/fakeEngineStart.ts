import type { RecordingConfig } from '../contract/types.js'
import { HippoError, type HippoErrorCode } from '../core/error.js'
import type { Recorder, RecorderStatus } from '../recorder/types.js'
import { fakeError } from './fakeError.js'
import type { FakeDriver, FakeSignal } from './fakeEngineDriver.js'

/** Where the recorders of a fake engine begin. */
export interface FakeStart {
  status: RecorderStatus
  /** Of a failed take. */
  code: HippoErrorCode
  /** How long the take is, and has been recorded. */
  durationMs: number
  /** `performance.now()`, or what the recorder was given for it. */
  now(): number
  config?: RecordingConfig
}

/** Leads a fresh recorder to a status the way a take gets there, with every event on the way. */
export function leadTo(
  { status, code, durationMs, now, config }: FakeStart,
  recorder: Recorder,
  current: () => FakeDriver,
): void {
  const tell = (signal: FakeSignal): void => current().tell(signal)
  const record = (): void => {
    current().initiate()
    tell({ type: 'started', at: now() - durationMs })
  }
  const review = (): void => {
    record()
    tell({ type: 'stopped', durationMs })
  }
  const steps: Record<RecorderStatus, () => void> = {
    idle: () => {},
    requesting: () => {},
    countdown: () => tell({ type: 'countdown', remaining: 3 }),
    recording: record,
    paused: () => {
      record()
      tell({ type: 'paused', at: now() })
    },
    stopping: () => {
      record()
      recorder.stop()
    },
    review,
    submitting: () => {
      review()
      recorder.submit()
    },
    submitted: () => {
      review()
      tell({ type: 'submitted', durationMs })
    },
    cancelled: () => tell({ type: 'aborted' }),
    failed: () => tell({ type: 'failed', error: fakeError(code) }),
  }
  if (status === 'idle') return
  recorder.start(config)
  steps[status]()
  if (recorder.get().state.status === status) return
  throw new HippoError(
    'invalid_request',
    `A fake engine without that capability cannot start in ${status}.`,
    {
      hint: "Leave its capabilities on: startIn 'submitting' needs `submit`.",
    },
  )
}
