import { HippoError } from '../../core/error.js'
import { beginTake, endCancelled, enter, liveStatuses, noPictures, note, show } from './model.js'
import type { SessionCommand, Transition } from './model.js'

function refuse(step: Transition, command: SessionCommand['type'], hint: string): void {
  const { status } = step.session.snapshot.state
  const running = (command === 'start' || command === 'retake') && liveStatuses.has(status)
  step.errors.push(
    new HippoError(
      running ? 'recording_in_progress' : 'illegal_command',
      `${command}() does nothing while the recorder is ${step.session.disposed ? 'disposed' : status}.`,
      { hint },
    ),
  )
}

/** A take in review that no command can end, because the vendor's window does: another may begin over it. */
function reviewedElsewhere({ session }: Transition): boolean {
  const { submit, cancel } = session.capabilities
  return session.snapshot.state.status === 'review' && !submit && !cancel
}

/** What was recorded before a failure goes only when a person says so. */
const keptHint = 'What was recorded is kept: retry to go on with it, or cancel to throw it away.'

/** Takes one command into account; what is not legal now is reported and changes nothing. */
export function obey(step: Transition, command: SessionCommand): void {
  const { snapshot, capabilities, disposed, kept } = step.session
  const { take, state } = snapshot
  const { status } = state
  const keepsFailed = status === 'failed' && kept !== null
  if (disposed) {
    if (command.type !== 'dispose') refuse(step, command.type, 'Make another recorder.')
    return
  }
  switch (command.type) {
    case 'start': {
      const free =
        status === 'idle' || status === 'submitted' || status === 'cancelled' || status === 'failed'
      if (!free && !reviewedElsewhere(step)) {
        return refuse(step, 'start', 'End the current take first: stop it, then submit, cancel or retake.')
      }
      if (keepsFailed && capabilities.cancel) return refuse(step, 'start', keptHint)
      if (take > 0) step.effects.push({ type: 'release', take })
      return beginTake(step, command.config)
    }
    case 'pause':
      if (!capabilities.pause) return refuse(step, 'pause', 'This engine has no pause.')
      if (status !== 'recording') return refuse(step, 'pause', 'Pause while recording.')
      step.effects.push({ type: 'pause', take })
      return
    case 'resume':
      if (!capabilities.pause) return refuse(step, 'resume', 'This engine has no pause.')
      if (status !== 'paused') return refuse(step, 'resume', 'Resume while paused.')
      step.effects.push({ type: 'resume', take })
      return
    case 'stop':
      // A take that ended by itself a moment ago makes a second stop, which is no mistake of anybody's.
      if (status === 'idle') return refuse(step, 'stop', 'Start first.')
      return stop(step)
    case 'submit':
      if (!capabilities.submit) return refuse(step, 'submit', 'This engine submits in its own window.')
      if (state.status !== 'review') return refuse(step, 'submit', 'Submit a stopped take.')
      note(step, { title: command.title })
      enter(step, { status: 'submitting', durationMs: state.durationMs })
      step.effects.push({ type: 'submit', take, title: command.title })
      return
    case 'cancel': {
      if (!capabilities.cancel) return refuse(step, 'cancel', 'This engine cancels in its own window.')
      const discards = status === 'review' || keepsFailed
      if (!discards && !liveStatuses.has(status)) return refuse(step, 'cancel', 'There is nothing to cancel.')
      endCancelled(step, discards)
      step.effects.push({ type: 'abort', take })
      return
    }
    case 'retake':
      if (!capabilities.retake) return refuse(step, 'retake', 'This engine retakes in its own window.')
      if (status !== 'review') return refuse(step, 'retake', 'Retake a stopped take.')
      endCancelled(step, true)
      step.effects.push({ type: 'abort', take })
      return beginTake(step, snapshot.config)
    case 'retry':
      return retry(step)
    case 'reset':
      if (keepsFailed && capabilities.cancel) return refuse(step, 'reset', keptHint)
      if (
        status === 'submitted' ||
        status === 'cancelled' ||
        status === 'failed' ||
        reviewedElsewhere(step)
      ) {
        return reset(step)
      }
      return refuse(step, 'reset', 'Reset after the take is submitted, cancelled or failed.')
    case 'dispose':
      return dispose(step)
    default:
      command satisfies never
  }
}

function stop(step: Transition): void {
  const { take, state } = step.session.snapshot
  if (!liveStatuses.has(state.status) || state.status === 'stopping') return
  show(step, { state: { status: 'stopping' }, ...noPictures })
  step.effects.push({ type: 'stop', take })
}

function retry(step: Transition): void {
  const { snapshot, kept, title } = step.session
  const { take, state, upload } = snapshot
  if (state.status === 'failed' && kept === null) {
    step.effects.push({ type: 'release', take })
    return beginTake(step, snapshot.config)
  }
  const uploadFailed = upload.status === 'failed'
  if (uploadFailed) show(step, { upload: { status: 'uploading' } })
  if (state.status === 'failed' && kept) {
    enter(step, { status: kept.status, durationMs: kept.durationMs })
    note(step, { kept: null })
    if (kept.status === 'submitting') step.effects.push({ type: 'submit', take, title })
    if (kept.status === 'submitting' && !uploadFailed) return
  } else if (!uploadFailed) {
    return refuse(step, 'retry', 'Nothing has failed.')
  }
  step.effects.push({ type: 'retry', take })
}

function reset(step: Transition): void {
  const { take, upload } = step.session.snapshot
  const goesOn = upload.status === 'uploading' || upload.status === 'retrying'
  note(step, { kept: null })
  show(step, {
    state: { status: 'idle' },
    // The bytes of a submitted take still are on their way, and `source_uploaded` is still to be said.
    upload: goesOn ? upload : { status: 'none' },
    video: null,
    warnings: [],
    ...noPictures,
  })
  step.effects.push({ type: 'release', take })
}

function dispose(step: Transition): void {
  const { take, state } = step.session.snapshot
  note(step, { disposed: true })
  if (state.status === 'requesting' || state.status === 'countdown') {
    endCancelled(step, false)
    step.effects.push({ type: 'abort', take })
  } else {
    stop(step)
  }
}
