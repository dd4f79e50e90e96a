import type { HTMLAttributes, RefCallback, VideoHTMLAttributes } from 'react'
import type { HippoError } from '../core/error.js'
import type { ReadableStore } from '../core/store.js'
import type {
  EngineCapabilities,
  Recorder,
  RecorderDevices,
  RecorderEvent,
  RecorderEventMap,
  RecorderSnapshot,
  RecordingConfig,
  RecordingSupport,
  UploadProgress,
} from '../recorder/types.js'
import type { UploadBacklog } from '../recorder/uploadBacklog.js'
import type { MovedBubble } from './recorderHandle.js'
import type { RecorderAction } from './recorderTrigger.js'

export type { RecordingConfig } from '../recorder/types.js'

/** What is recorded, and who hears of it. */
export interface UseRecorderOptions {
  /** What to record when `start()` is called without a configuration. @default camera and microphone */
  config?: RecordingConfig
  /** Name of the video, kept with the take and used by `submit()` when it is given none. */
  title?: string
  /** Hears of every event of the recorder. */
  onEvent?: (event: RecorderEvent) => void
  /** Listeners by Hippo's documented names. */
  on?: { [Name in keyof RecorderEventMap]?: (event: RecorderEventMap[Name]) => void }
  /** Hears of refused commands and of failures. */
  onError?: (error: HippoError) => void
  /** Uses this recorder instead of the scope's or one of its own. */
  recorder?: UseRecorderResult
}

/** Props of a button that takes a recording from start to submit. */
export interface RecorderTriggerProps extends Pick<
  HTMLAttributes<HTMLElement>,
  'onClick' | 'onKeyDown' | 'aria-disabled'
> {
  /** A button that submits no form. */
  type: 'button'
  /** The recorder’s status, to style by. */
  'data-state': RecorderSnapshot['state']['status'] | 'unsupported'
  /** What a press does now; left out where it does nothing. */
  'data-action': RecorderAction | undefined
}

/** Props of a `<video>` that shows what is being recorded, without its sound. */
export interface RecorderPreviewProps extends Pick<
  VideoHTMLAttributes<HTMLVideoElement>,
  'autoPlay' | 'muted' | 'playsInline'
> {
  ref: RefCallback<HTMLVideoElement>
  /** Present when the picture is the person in front of the camera, who expects a mirror. */
  'data-mirrored': '' | undefined
}

type Commands = Pick<
  Recorder,
  | 'start'
  | 'pause'
  | 'resume'
  | 'stop'
  | 'submit'
  | 'cancel'
  | 'retake'
  | 'retry'
  | 'reset'
  | 'adjust'
  | 'readTake'
>

/** A recorder as React sees it: slow state by value, fast values as stores, and the commands. */
export interface UseRecorderResult extends RecorderSnapshot, Commands {
  /** What can be recorded here. */
  support: RecordingSupport
  /** What the engine can be asked to do. */
  capabilities: EngineCapabilities
  /** What pressing the trigger does now; null while there is nothing to do but wait. */
  action: RecorderAction | null
  /** Recorded time in milliseconds. Read it with `useRecorderClock`. */
  clock: ReadableStore<number>
  /** Loudness of the microphone, 0 to 1. Read it with `useRecorderLevels`. */
  level: ReadableStore<number>
  /** Bytes made and sent. Read it with `useRecorderProgress`. */
  progress: ReadableStore<UploadProgress>
  /** Recorded time in milliseconds that the server holds. Read it with `useRecorderSavedTime`. */
  saved: ReadableStore<number>
  /** How far the upload is behind the recording. Read it with `useUploadBacklog`. */
  backlog: ReadableStore<UploadBacklog>
  /** Devices to choose from, and what is in use. Read it with `useRecorderDevices`. */
  devices: ReadableStore<RecorderDevices>
  /** Where the camera was put by hand. Read it with `useCameraBubble`. */
  bubble: ReadableStore<MovedBubble | null>
  /** Hears of every documented event; returns how to stop. */
  onEvent: Recorder['onEvent']
  /** Hears of failures and of refused commands; returns how to stop. */
  onError: Recorder['onError']
  /** Spread on your own `<button>`: click goes on, Escape withdraws a start. */
  getTriggerProps: () => RecorderTriggerProps
  /** Spread on a `<video>`. */
  getPreviewProps: () => RecorderPreviewProps
}
