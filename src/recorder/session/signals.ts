import { reasonFor } from '../../contract/reasons.js'
import type { HippoError } from '../../core/error.js'
import type { DriverSignal } from '../driver.js'
import type { RecorderSnapshot, RecorderStatus, UploadState } from '../types.js'
import {
  endCancelled,
  enter,
  because,
  flush,
  liveStatuses,
  noPictures,
  note,
  say,
  sayError,
  sayStarted,
  sayStopped,
  show,
} from './model.js'
import type { Transition } from './model.js'

/** Signals that come with devices behind them: where nobody wants the take any more these must be let go. */
const bringsMedia: ReadonlySet<DriverSignal['type']> = new Set<DriverSignal['type']>([
  'granted',
  'initiated',
  'countdown',
  'started',
  'resumed',
  'preview',
])

/** Takes what a driver says into account; what comes too late is dropped, and its devices let go. */
export function hear(step: Transition, signal: DriverSignal): void {
  const { snapshot, kept } = step.session
  if (signal.type === 'import') {
    step.events.push(signal.event)
    return
  }
  if (signal.type === 'error') {
    step.errors.push(signal.error)
    return
  }
  const { status } = snapshot.state
  const ofThisTake = signal.take === snapshot.take && snapshot.take > 0
  if (signal.type === 'upload') {
    const over =
      status === 'cancelled' ||
      (status === 'failed' && kept === null) ||
      // After a reset only an upload that was under way still counts.
      (status === 'idle' && snapshot.upload.status === 'none')
    if (ofThisTake && !over) return hearUpload(step, signal.upload)
    // An older take's upload runs on unseen; that it failed must still be told.
    if (signal.take < snapshot.take && signal.upload.status === 'failed')
      step.errors.push(signal.upload.error)
    return
  }
  const open = liveStatuses.has(status) || status === 'review' || status === 'submitting'
  if (!ofThisTake || !open) {
    if (bringsMedia.has(signal.type)) step.effects.push({ type: 'release', take: signal.take })
    return
  }
  return hearOpen(step, signal, status)
}

type TakeSignal = Exclude<DriverSignal, { type: 'import' | 'error' | 'upload' }>

function hearOpen(step: Transition, signal: TakeSignal, status: RecorderStatus): void {
  const { snapshot, unshown } = step.session
  const waiting = status === 'requesting' || status === 'countdown'
  const live = liveStatuses.has(status)
  switch (signal.type) {
    case 'granted': {
      if (!live) return
      const view = {
        ...picturesOf(signal, status),
        warnings: [...snapshot.warnings, ...(signal.warnings ?? [])],
      }
      note(step, { granted: true })
      // The video, a countdown or the first bytes follow in a moment, and are one change with it.
      if (status === 'requesting') note(step, { unshown: view })
      else show(step, view)
      return initiate(step)
    }
    case 'created':
      note(step, { created: signal.video })
      return initiate(step)
    case 'initiated':
      note(step, { granted: true, created: signal.video })
      return initiate(step)
    case 'countdown':
      if (waiting) enter(step, { status: 'countdown', remaining: signal.remaining })
      return
    case 'started':
      if (!live) return
      // Bytes are on their way from here on, so that one change of the snapshot says both.
      if (snapshot.upload.status === 'none') show(step, { upload: { status: 'uploading' } })
      if (waiting) enter(step, { status: 'recording' })
      return sayStarted(step)
    case 'paused':
      if (status !== 'recording') return
      enter(step, { status: 'paused' })
      return say(step, { type: 'record_paused' })
    case 'resumed':
      if (status !== 'paused') return
      enter(step, { status: 'recording' })
      return say(step, { type: 'record_resumed' })
    case 'stopped':
      if (!live) return
      show(step, {
        state: { status: 'review', durationMs: signal.durationMs, ...because(signal.error) },
        ...noPictures,
      })
      sayStopped(step)
      if (signal.error) step.errors.push(signal.error)
      return
    case 'submitted':
      return submitted(step, signal.durationMs)
    case 'aborted':
      if (signal.error) step.errors.push(signal.error)
      return endCancelled(step, signal.discarded === true || !live, signal.error)
    case 'failed':
      return failed(step, signal.error, signal.kept)
    case 'warning': {
      const { warnings } = unshown ?? snapshot
      if (warnings.some(({ code }) => code === signal.warning.code)) return
      return show(step, { warnings: [...warnings, signal.warning] })
    }
    case 'preview':
      if (live && status !== 'stopping') show(step, picturesOf(signal, status))
      return
    default:
      signal satisfies never
  }
}

/** Once a take is being stopped nothing is shown any more. */
function picturesOf(
  signal: Extract<TakeSignal, { type: 'granted' | 'preview' }>,
  status: RecorderStatus,
): Pick<RecorderSnapshot, 'preview' | 'cameraPreview' | 'surface'> {
  if (status === 'stopping') return noPictures
  const { preview, cameraPreview = null, surface = null } = signal
  return { preview, cameraPreview, surface }
}

function initiate(step: Transition): void {
  const { granted, created, held } = step.session
  if (!granted || !created || held === null) return
  show(step, { video: created })
  step.events.push({ type: 'record_initiated', video: created })
  flush(step)
}

function submitted(step: Transition, durationMs: number | null): void {
  const { state } = step.session.snapshot
  const known = state.status === 'review' || state.status === 'submitting' ? state.durationMs : null
  const duration = durationMs ?? known
  sayStopped(step)
  // A vendor that left `record_initiated` out: its other events are not kept back for ever.
  flush(step)
  step.events.push({ type: 'video_submitted', durationMs: duration })
  show(step, { state: { status: 'submitted', durationMs: duration }, ...noPictures })
}

function failed(step: Transition, error: HippoError, keeps: { durationMs: number | null } | undefined): void {
  const { state } = step.session.snapshot
  if (state.status === 'submitting') {
    note(step, { kept: { status: 'submitting', durationMs: state.durationMs } })
    // Where the submission failed because the video was never made, nothing is on its way either.
    if (keeps) show(step, { upload: { status: 'failed', error } })
  } else if (keeps) {
    sayStopped(step)
    note(step, { kept: { status: 'review', durationMs: keeps.durationMs } })
    show(step, { upload: { status: 'failed', error } })
  } else {
    note(step, { kept: null, held: null })
    show(step, { upload: { status: 'none' } })
  }
  sayError(step, error)
  show(step, { state: { status: 'failed', error, reason: reasonFor(error.code) }, ...noPictures })
}

function hearUpload(step: Transition, upload: UploadState): void {
  const current = step.session.snapshot.upload
  if (current.status === 'complete') return
  const again = current.status === 'retrying' && upload.status === 'retrying'
  if (again && current.error.code === upload.error.code && current.retryInMs === upload.retryInMs) return
  if (current.status === upload.status && upload.status === 'uploading') return
  show(step, { upload })
  if (upload.status === 'complete') say(step, { type: 'source_uploaded' })
  if (upload.status === 'failed') sayError(step, upload.error)
}
