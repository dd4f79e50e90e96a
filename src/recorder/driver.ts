import type { RecorderEventMap, RecordingConfig, VideoLinks } from '../contract/types.js'
import type { HippoError } from '../core/error.js'
import type { ReadableStore } from '../core/store.js'
import type {
  RecorderAdjustment,
  RecorderDevices,
  RecorderSnapshot,
  RecorderWarning,
  TakeFile,
  UploadProgress,
  UploadState,
} from './types.js'

/**
 * What an engine implements: it does as it is told and sends back what happened. It holds no state machine,
 * orders no events and refuses nothing: `session.ts` does that, once, for every engine.
 *
 * Rules that hold for each method:
 * - it returns at once, never throws (what it throws fails the take as `unknown`), and is idempotent;
 * - the answer is a signal sent through the port, in the same call or later, with the same take;
 * - a take the driver does not know (any more) is ignored;
 * - an optional method may be left out where the capability of that name is false: the command is refused
 *   before it gets here.
 */
export interface EngineDriver {
  /**
   * Begins a take, inside the click: what needs the gesture must be called before the first `await`.
   * Answers, in any order of the first two: `granted` and `created` (or `initiated` for both at once), perhaps
   * `countdown`, then `started` with the first recorded media. What goes wrong: `failed`, or `aborted` where a
   * person closed the picker.
   *
   * `signal` is aborted when the take is unwanted, in whatever phase it is: stop its devices, also those that
   * are granted later, and throw away what is recorded, here and on the server. No answer is expected.
   */
  start(take: number, config: RecordingConfig, signal: AbortSignal): void
  /** Answers `paused`. */
  pause?(take: number): void
  /** Answers `resumed`. */
  resume?(take: number): void
  /**
   * Ends the take and keeps it; may come before `started`, and then wins over every step still to come.
   * Answers `stopped`, or `failed` with `empty_recording` where nothing was recorded. The upload goes on to its
   * end and says so by `upload`.
   */
  stop(take: number): void
  /** Answers `submitted`, or `failed`. The upload may still be under way. */
  submit?(take: number, options: { title?: string }): void
  /**
   * Goes on with what is kept after `failed` with `kept`, or after `upload` with `failed`. May be left out by an
   * engine that sends neither: after a plain `failed` the recorder itself begins another take.
   */
  retry?(take: number): void
  /** What devices there are and which are in use; an engine without such a store says it through the port. */
  readonly knownDevices?: ReadableStore<RecorderDevices>
  /**
   * Changes devices, sound, bubble or surface of a running take, or the title of one that runs or is reviewed; `take`
   * is 0 before the first.
   */
  adjust?(take: number, change: RecorderAdjustment): void
  /** The stopped take as a file; null where nothing is kept. */
  readTake?(take: number, form: 'playable' | 'download'): Promise<TakeFile | null>
  /**
   * The recorder has turned away from this take: it was reset, or the next has begun. Free its devices; an
   * upload under way goes on to its end by itself.
   */
  release(take: number): void
  /**
   * Called once, when nothing runs any more: the last take is stopped, its upload over. Uploads of released
   * takes go on to their end, everything else is freed.
   */
  dispose(): void
}

/** What a driver is given to talk back with. */
export interface DriverPort {
  signal(signal: DriverSignal): void
  /** Loudness of the microphone from 0 to 1, a few times a second; of an older take it is ignored. */
  level(take: number, value: number): void
  /** Bytes of the take; of an older take it is ignored. */
  progress(take: number, value: UploadProgress): void
  /** What devices there are and which are in use; belongs to no take. */
  devices(value: RecorderDevices): void
}

/** What is seen while a take runs; what is left out is null. */
type Pictures = Pick<RecorderSnapshot, 'preview'> &
  Partial<Pick<RecorderSnapshot, 'cameraPreview' | 'surface'>>

/**
 * What happened, as a driver tells it. Every signal of a take carries its number: one from an older take is
 * dropped, and where it brings media `release` is called for that take.
 */
export type DriverSignal =
  /**
   * The source is granted; `preview` is the live picture where the engine has one, `warnings` say what was asked
   * for and is not there.
   */
  | ({ type: 'granted'; take: number; warnings?: readonly RecorderWarning[] } & Pictures)
  /** The server has made the video. Together with `granted` this gives `record_initiated`. */
  | { type: 'created'; take: number; video: VideoLinks }
  /** Both at once, from an engine that hears of them only together (the widget's `record_initiated`). */
  | { type: 'initiated'; take: number; video: VideoLinks }
  | { type: 'countdown'; take: number; remaining: number }
  /** Media is being kept. `at`: when recorded time began, on `performance.now()`'s clock; default now. */
  | { type: 'started'; take: number; at?: number }
  | { type: 'paused'; take: number; at?: number }
  | { type: 'resumed'; take: number; at?: number }
  /**
   * The take is over and kept, by `stop` or by itself ("stop sharing", store full). `error` says why where the
   * end was not wanted; it is told to `onError`, and the take is reviewed like any other.
   */
  | { type: 'stopped'; take: number; durationMs: number | null; error?: HippoError }
  | { type: 'submitted'; take: number; durationMs: number | null }
  /**
   * A person withdrew the take outside our own commands: closed the picker, discarded in the vendor's window.
   * One signal for both of the vendor's events; a second one is ignored. `discarded` adds `video_cancelled`
   * before `record_aborted`; in review it is always added. `error` is told to `onError`.
   */
  | { type: 'aborted'; take: number; discarded?: boolean; error?: HippoError }
  /**
   * The take failed: the driver has freed its devices. With `kept` its media is still there and `retry` goes on
   * with it; without, `retry` begins another take. While submitting the take is always kept.
   */
  | { type: 'failed'; take: number; error: HippoError; kept?: { durationMs: number | null } }
  /**
   * What happens to the bytes. `uploading` is assumed from `started` on, so it need not be sent for that;
   * `complete` gives `source_uploaded`, `failed` gives `record_error` and leaves the take where it is.
   */
  | { type: 'upload'; take: number; upload: UploadState }
  | { type: 'warning'; take: number; warning: RecorderWarning }
  /** Another live picture, or none any more, in the middle of a take. */
  | ({ type: 'preview'; take: number } & Pictures)
  /** An error that changes nothing; told to `onError`. */
  | { type: 'error'; take: number; error: HippoError }
  /** An import under way in the vendor's widget: belongs to no take and is passed on as it is. */
  | { type: 'import'; event: RecorderEventMap['import_progress' | 'import_complete' | 'import_failed'] }
