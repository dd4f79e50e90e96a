import type {
  RecordErrorReason,
  RecorderEvent,
  RecorderEventMap,
  RecorderEventName,
  RecordingConfig,
  VideoLinks,
} from '../contract/types.js'
import type { HippoError } from '../core/error.js'
import type { ReadableStore } from '../core/store.js'

export type {
  RecordErrorReason,
  RecorderEvent,
  RecorderEventMap,
  RecorderEventName,
  RecordingConfig,
  VideoLinks,
} from '../contract/types.js'

/** Where one take stands. Exactly one of these at any moment; the upload goes on beside it. */
export type RecorderState =
  | { status: 'idle' }
  /** Devices are being asked for and the video is being created. */
  | { status: 'requesting' }
  | { status: 'countdown'; remaining: number }
  | { status: 'recording' }
  | { status: 'paused' }
  | { status: 'stopping' }
  /** `because` says why the take ended when nobody asked for it: the store is full, the encoder stopped. */
  | { status: 'review'; durationMs: number | null; because?: HippoError }
  | { status: 'submitting'; durationMs: number | null }
  | { status: 'submitted'; durationMs: number | null }
  /** `because` is there when it was not the cancel button: the picker was closed without a choice. */
  | { status: 'cancelled'; because?: HippoError }
  | { status: 'failed'; error: HippoError; reason: RecordErrorReason }

/** Name of the state a recorder is in. */
export type RecorderStatus = RecorderState['status']

/** What is happening to the recorded bytes, whatever the take itself is doing. */
export type UploadState =
  | { status: 'none' }
  | { status: 'uploading' }
  /**
   * A try failed and another follows by itself: `retryInMs` after this state began, or where that is left out, when
   * the browser is online again.
   */
  | { status: 'retrying'; error: HippoError; retryInMs?: number }
  /** The server's byte count equals ours: nothing can be lost any more. */
  | { status: 'complete' }
  /** Given up for now; `retry()` goes on where it stopped, as long as the recorder lives. */
  | { status: 'failed'; error: HippoError }

/** Bytes of the current take; changes many times a second, so it is a store of its own. */
export interface UploadProgress {
  /** Made so far. */
  producedBytes: number
  /** Held by the server. */
  sentBytes: number
}

/** Something is not as asked, and recording goes on without it. */
export interface RecorderWarning {
  code: RecorderWarningCode
  /** For the developer; people read `labels.warnings[code]`. */
  detail: string
}

/** What a take goes on without. */
export type RecorderWarningCode =
  | 'microphone_unavailable'
  | 'camera_unavailable'
  | 'system_audio_unavailable'
  | 'source_ended'
  | 'separate_layer_unavailable'
  | 'store_nearly_full'
  /** Nobody is heard although the microphone is on. */
  | 'microphone_silent'
  /** Workers are blocked: takes are kept in IndexedDB, and screen and camera cannot be one picture. */
  | 'worker_blocked'
  /** This browser keeps nothing on disk here: a crash costs what the server does not hold yet. */
  | 'store_not_durable'
  /** The screen or the camera gives no fresh picture although it should. */
  | 'picture_frozen'

/** A camera or microphone; the label is empty until the browser was given leave once. */
export interface RecorderDevice {
  deviceId: string
  label: string
}

/** Devices to choose from, and what is in use or will be: a store of its own. */
export interface RecorderDevices {
  /** To choose from. */
  cameras: readonly RecorderDevice[]
  /** To choose from. */
  microphones: readonly RecorderDevice[]
  /** Chosen or in use; null for the browser's own choice. */
  camera: string | null
  /** The same of the microphone. */
  microphone: string | null
  /** Which sounds are recorded as silence. */
  muted: { microphone: boolean; systemAudio: boolean }
}

/** Something changed without ending the take; before a take it counts for the next one. */
export type RecorderAdjustment =
  /** Null takes the browser's own choice. Remembered for the next visit. */
  | { type: 'camera' | 'microphone'; deviceId: string | null }
  | { type: 'mute'; source: 'microphone' | 'systemAudio'; muted: boolean }
  /** Centre of the camera's bubble, as shares of the picture's width and height. */
  | { type: 'bubble'; x: number; y: number }
  /** Another screen, window or tab; must be called in a click. */
  | { type: 'surface' }
  /**
   * Name of the take that runs or is reviewed, kept with it against a crash; empty takes it back. `submit()` uses it
   * where it is given none. Needs `submit`, and no `devices`.
   */
  | { type: 'title'; title: string }

/** A take as a file of this computer. */
export interface TakeFile {
  blob: Blob
  /** With its ending. */
  name: string
}

/** What this engine can be asked to do; controls it cannot serve do not appear. */
export interface EngineCapabilities {
  pause: boolean
  cancel: boolean
  retake: boolean
  submit: boolean
  preview: boolean
  levels: boolean
  devices: boolean
  recovery: boolean
  /** Where an import takes its file or address from: `source` is given one, `window` asks in the vendor's own. */
  import: 'source' | 'window'
}

/** What of a recording a browser may lack. */
export type RecordingFeature =
  | 'screen'
  | 'camera'
  | 'microphone'
  | 'systemAudio'
  | 'composition'
  | 'durableStore'
  | 'floatingControls'

/**
 * Why something is missing: the browser does not have it, the page's Permissions-Policy (or its iframe's `allow`)
 * forbids it, or it comes with the screen only, which is missing itself.
 */
export type MissingReason = 'not_in_browser' | 'blocked_by_policy' | 'needs_screen'

/** What this browser can record; `reason` names the first thing that is missing. */
export type RecordingSupport =
  | {
      supported: true
      screen: boolean
      camera: boolean
      microphone: boolean
      systemAudio: boolean
      /**
       * How screen and camera become one picture: in a worker, which a hidden tab does not slow down, or on a canvas
       * of this page. Left out, like the next two, by engines that do not know.
       */
      composition?: 'worker' | 'canvas' | 'none'
      /** Whether a take outlives a crash of the browser; a private window may still refuse when it begins. */
      durableStore?: boolean
      /** Whether controls can stand in a small window of their own, above all others. */
      floatingControls?: boolean
      /** Why, for each of these that is not there. */
      missing?: Readonly<Partial<Record<RecordingFeature, MissingReason>>>
    }
  | { supported: false; reason: 'server' | 'insecure_context' | 'unsupported_browser' }

/** All slow state of a recorder, immutable: a new object per change. */
export interface RecorderSnapshot {
  /** Counts takes from 1; 0 before the first. */
  take: number
  /** Where the recorder stands, with what belongs to that. */
  state: RecorderState
  /** Where the delivery of the take stands. */
  upload: UploadState
  /** Ids and links, from `record_initiated` on. */
  video: VideoLinks | null
  /** What was asked for in this take. */
  config: RecordingConfig
  /** What went wrong without ending the take, oldest first. */
  warnings: readonly RecorderWarning[]
  /** Live picture for a muted `<video>`, where the engine has one. */
  preview: MediaStream | null
  /** The camera's own picture where it stands beside the screen, in its bubble or as a layer of its own. */
  cameraPreview: MediaStream | null
  /** What is being shared; null before, without a screen, and where the browser does not say. */
  surface: 'monitor' | 'window' | 'browser' | null
}

/** One recorder: owns its devices, upload and timers until `dispose`. Framework-free. */
export interface Recorder extends ReadableStore<RecorderSnapshot> {
  readonly capabilities: EngineCapabilities
  /** Recorded time in milliseconds, pauses left out; ticks about four times a second while recording. */
  readonly clock: ReadableStore<number>
  /** Loudness of the microphone, 0 to 1; always 0 where the engine has no levels. */
  readonly level: ReadableStore<number>
  readonly progress: ReadableStore<UploadProgress>
  /** Nothing in it where the engine has no `devices`. */
  readonly devices: ReadableStore<RecorderDevices>
  /** Changes devices, sound, bubble, surface or title; `illegal_command` where the engine has no `devices` (`submit`). */
  adjust(change: RecorderAdjustment): void
  /**
   * The stopped take as a file, from what this browser keeps: to review or to download it. `playable` is as recorded,
   * at once; `download` is made seekable first. Null where nothing is kept (any more).
   */
  readTake(form: 'playable' | 'download'): Promise<TakeFile | null>
  /**
   * Begins a take; must be called in a click, as browsers give the screen to nothing else.
   * Illegal while another take runs (`recording_in_progress`, told to `onError`, state unchanged).
   */
  start(config?: RecordingConfig): void
  /** Holds the take; its recorded time stands still. */
  pause(): void
  /** Goes on with a held take. */
  resume(): void
  /** Ends the take and goes on to its review. */
  stop(): void
  /** Keeps the reviewed take. */
  submit(options?: { title?: string }): void
  /** While recording: aborts. In review: discards. Before: withdraws the request. */
  cancel(): void
  /** Throws the reviewed take away and begins another with the same configuration. */
  retake(): void
  /** After a failure: goes on with what is kept (upload, submit), or begins the take again. */
  retry(): void
  /** Back to `idle` after submitted, cancelled, or failed with nothing kept; a kept take must be retried or cancelled. */
  reset(): void
  on<Name extends RecorderEventName>(
    name: Name,
    listener: (event: RecorderEventMap[Name]) => void,
  ): () => void
  onEvent(listener: (event: RecorderEvent) => void): () => void
  /** Hears of commands that were refused, and of errors with no state of their own. */
  onError(listener: (error: HippoError) => void): () => void
  /** Stops what runs, keeps what is recorded on its way to the server, frees every device. */
  dispose(): void
}
