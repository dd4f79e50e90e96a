import { reasonFor } from '../../contract/reasons.js'
import type { RecorderEvent, RecordingConfig, VideoLinks } from '../../contract/types.js'
import type { HippoError } from '../../core/error.js'
import type { DriverSignal } from '../driver.js'
import type { EngineCapabilities, RecorderSnapshot, RecorderState, RecorderStatus } from '../types.js'

/** What a person or an app asks of a recorder. */
export type SessionCommand =
  | { type: 'start'; config: RecordingConfig }
  | { type: 'pause' }
  | { type: 'resume' }
  | { type: 'stop' }
  | { type: 'submit'; title?: string }
  | { type: 'cancel' }
  | { type: 'retake' }
  | { type: 'retry' }
  | { type: 'reset' }
  | { type: 'dispose' }

export type SessionInput =
  | { from: 'command'; command: SessionCommand }
  | { from: 'driver'; signal: DriverSignal }

/** What is to be done with the driver; `abort` aborts the signal that `start` was given. */
export type SessionEffect =
  | { type: 'start'; take: number; config: RecordingConfig }
  | { type: 'pause' | 'resume' | 'stop' | 'retry' | 'release' | 'abort'; take: number }
  | { type: 'submit'; take: number; title: string | undefined }
  | { type: 'dispose' }

/** One recorder's state: what everyone sees, and what only the order of events needs. */
export interface Session {
  readonly snapshot: RecorderSnapshot
  readonly capabilities: EngineCapabilities
  /** The two halves of `record_initiated`. */
  readonly granted: boolean
  readonly created: VideoLinks | null
  /** What the grant brought and no snapshot shows yet: it goes out with the next change, to save one. */
  readonly unshown: Pick<RecorderSnapshot, 'preview' | 'cameraPreview' | 'surface' | 'warnings'> | null
  /** Events that wait for `record_initiated`; null once it was said. */
  readonly held: readonly RecorderEvent[] | null
  /** Whether `record_started` and `record_stopped` were said, or wait to be. */
  readonly began: boolean
  readonly stopped: boolean
  /** Where `retry` goes on while the take has failed and its media is kept. */
  readonly kept: { status: 'review' | 'submitting'; durationMs: number | null } | null
  readonly title: string | undefined
  readonly disposed: boolean
  /** Whether the driver was told to free everything. */
  readonly freed: boolean
}

/** One step: the next session, and what follows from it in this order. */
export interface Transition {
  session: Session
  effects: SessionEffect[]
  events: RecorderEvent[]
  /** For `onError`. */
  errors: HippoError[]
}

/** Between `start` and the end of the take: no other may begin. */
export const liveStatuses: ReadonlySet<RecorderStatus> = new Set<RecorderStatus>([
  'requesting',
  'countdown',
  'recording',
  'paused',
  'stopping',
])

/** Nothing is being captured. */
export const noPictures: Pick<RecorderSnapshot, 'preview' | 'cameraPreview' | 'surface'> = {
  preview: null,
  cameraPreview: null,
  surface: null,
}

const freshTake = {
  granted: false,
  created: null,
  unshown: null,
  held: [],
  began: false,
  stopped: false,
  kept: null,
  title: undefined,
} satisfies Partial<Session>

/** A session before its first take. */
export function createSession(capabilities: EngineCapabilities): Session {
  return {
    ...freshTake,
    capabilities,
    snapshot: {
      take: 0,
      state: { status: 'idle' },
      upload: { status: 'none' },
      video: null,
      config: {},
      warnings: [],
      ...noPictures,
    },
    disposed: false,
    freed: false,
  }
}

/** Changes what everyone sees. */
export function show(step: Transition, change: Partial<RecorderSnapshot>): void {
  const { snapshot, unshown } = step.session
  step.session = { ...step.session, unshown: null, snapshot: { ...snapshot, ...unshown, ...change } }
}

/** Changes what only the order of events needs. */
export function note(step: Transition, change: Partial<Omit<Session, 'snapshot'>>): void {
  step.session = { ...step.session, ...change }
}

/** Emits an event, or keeps it back until `record_initiated` was said. */
export function say(step: Transition, event: RecorderEvent): void {
  const { held } = step.session
  if (held === null) step.events.push(event)
  else note(step, { held: [...held, event] })
}

/** Lets the kept-back events out. */
export function flush(step: Transition): void {
  step.events.push(...(step.session.held ?? []))
  note(step, { held: null })
}

export function sayStarted(step: Transition): void {
  if (step.session.began) return
  note(step, { began: true })
  say(step, { type: 'record_started' })
}

/** Says `record_stopped` once, and `record_started` before it where that is still missing. */
export function sayStopped(step: Transition): void {
  if (step.session.stopped) return
  sayStarted(step)
  note(step, { stopped: true })
  say(step, { type: 'record_stopped' })
}

/** `record_error` waits for nothing: it may be all that is ever heard of a take. */
export function sayError(step: Transition, error: HippoError): void {
  step.events.push({ type: 'record_error', reason: reasonFor(error.code), detail: error.message })
}

export function enter(step: Transition, state: RecorderState): void {
  show(step, { state })
}

/** Begins take number n+1; the one before is let go by the caller. */
export function beginTake(step: Transition, config: RecordingConfig): void {
  const take = step.session.snapshot.take + 1
  note(step, freshTake)
  show(step, {
    take,
    config,
    state: { status: 'requesting' },
    upload: { status: 'none' },
    video: null,
    warnings: [],
    ...noPictures,
  })
  step.effects.push({ type: 'start', take, config })
}

/** Ends the take without keeping it: `video_cancelled` only where there was something to discard. */
export function endCancelled(step: Transition, discarded: boolean, error?: HippoError): void {
  if (discarded) step.events.push({ type: 'video_cancelled' })
  step.events.push({ type: 'record_aborted' })
  note(step, { kept: null, held: null })
  show(step, { state: { status: 'cancelled', ...because(error) }, upload: { status: 'none' }, ...noPictures })
}

/** Why a take ended without being asked to, as a part of its state; nothing where it was asked to. */
export function because(error: HippoError | undefined): { because?: HippoError } {
  return error ? { because: error } : {}
}
