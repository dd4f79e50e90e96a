import { obey } from './session/commands.js'
import { note } from './session/model.js'
import type { Session, SessionInput, Transition } from './session/model.js'
import { hear } from './session/signals.js'

export { createSession, liveStatuses } from './session/model.js'
export type { Session, SessionCommand, SessionEffect, SessionInput, Transition } from './session/model.js'

/**
 * The one state machine of every engine: from a session and one input to the next session, with what is to be
 * done (`effects`), said (`events`) and reported (`errors`), in this order. Pure: no time and no browser in it.
 *
 * - `record_initiated` is said once the source is granted and the server has made the video; whatever happened
 *   before waits for it, so that it always comes first.
 * - `source_uploaded` and `video_submitted` do not wait for each other.
 * - A take ends once: submitted, aborted, or failed with nothing kept.
 */
export function transition(session: Session, input: SessionInput): Transition {
  const step: Transition = { session, effects: [], events: [], errors: [] }
  if (input.from === 'command') obey(step, input.command)
  else hear(step, input.signal)
  if (step.session.disposed && !step.session.freed && isSettled(step.session)) {
    note(step, { freed: true })
    step.effects.push({ type: 'dispose' })
  }
  return step
}

/** Nothing runs any more: no device, no upload, no call that a take waits for. */
function isSettled({ snapshot }: Session): boolean {
  const { state, upload } = snapshot
  switch (state.status) {
    case 'requesting':
    case 'countdown':
    case 'recording':
    case 'paused':
    case 'stopping':
    case 'submitting':
      return false
    case 'cancelled':
    case 'failed':
      return true
    case 'idle':
    case 'review':
    case 'submitted':
      return upload.status !== 'uploading' && upload.status !== 'retrying'
    default:
      return state satisfies never
  }
}
