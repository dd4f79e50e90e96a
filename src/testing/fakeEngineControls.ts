import type { HippoError, HippoErrorCode } from '../core/error.js'
import type { RecorderDevices, RecorderWarningCode, UploadProgress } from '../recorder/types.js'
import { fakeError } from './fakeError.js'
import type { FakeDriver, FakeSignal } from './fakeEngineDriver.js'

/** The hand that drives a fake engine. Each control speaks for the take that was begun last. */
export interface FakeEngineControls {
  /** Makes the video and grants the source: recording begins. */
  grant(): void
  /** Seconds until recording begins. */
  countdown(remaining: number): void
  paused(): void
  resumed(): void
  /** The take is over and waits for review. `durationMs`: the engine's own where left out. */
  stopped(durationMs?: number): void
  submitted(): void
  /** The person closed the picker. */
  aborted(): void
  /** The take fails; with `kept`, retry goes on with what was recorded. */
  fail(failure: HippoErrorCode | HippoError, options?: { kept?: boolean }): void
  /** The server has every byte. */
  uploaded(): void
  /** A try of the upload failed; the next follows after `retryInMs`, where that is given. */
  uploadRetrying(failure: HippoErrorCode | HippoError, retryInMs?: number): void
  uploadFailed(failure: HippoErrorCode | HippoError): void
  warn(code: RecorderWarningCode): void
  devices(value: RecorderDevices): void
  /** Loudness of the microphone, 0 to 1. */
  level(value: number): void
  progress(bytes: UploadProgress): void
  /** Says anything that a driver can say. */
  tell(signal: FakeSignal): void
}

export function createFakeControls(current: () => FakeDriver, durationMs: number): FakeEngineControls {
  const tell = (signal: FakeSignal): void => current().tell(signal)
  return {
    tell,
    grant() {
      current().initiate()
      tell({ type: 'started' })
    },
    countdown: (remaining) => tell({ type: 'countdown', remaining }),
    paused: () => tell({ type: 'paused' }),
    resumed: () => tell({ type: 'resumed' }),
    stopped: (length = durationMs) => tell({ type: 'stopped', durationMs: length }),
    submitted: () => tell({ type: 'submitted', durationMs }),
    aborted: () => tell({ type: 'aborted' }),
    fail: (failure, { kept = false } = {}) =>
      tell({ type: 'failed', error: fakeError(failure), ...(kept ? { kept: { durationMs } } : {}) }),
    uploaded: () => tell({ type: 'upload', upload: { status: 'complete' } }),
    uploadRetrying: (failure, retryInMs) =>
      tell({
        type: 'upload',
        upload: {
          status: 'retrying',
          error: fakeError(failure),
          ...(retryInMs === undefined ? {} : { retryInMs }),
        },
      }),
    uploadFailed: (failure) =>
      tell({ type: 'upload', upload: { status: 'failed', error: fakeError(failure) } }),
    warn: (code) => tell({ type: 'warning', warning: { code, detail: 'Said by the fake engine.' } }),
    devices: (value) => current().devices(value),
    level: (value) => current().level(value),
    progress: (bytes) => current().progress(bytes),
  }
}
