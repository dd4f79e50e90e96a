import type { Recorder } from '../../../src/recorder/types.js'
import { follow } from '../follow.js'

export type Command =
  | 'start'
  | 'pause'
  | 'resume'
  | 'stop'
  | 'submit'
  | 'cancel'
  | 'retake'
  | 'retry'
  | 'reset'

export interface Attempt {
  codes: string[]
  /** Whether each error says what to do. */
  hinted: boolean
  events: string[]
  changed: boolean
}

/** Gives a command and tells what it did, at once. */
export function attempt(recorder: Recorder, command: Command): Attempt {
  const before = recorder.get()
  const heard = follow(recorder)
  recorder[command]()
  return {
    codes: heard.codes(),
    hinted: heard.errors.every(({ hint }) => hint !== null),
    events: heard.names(),
    changed: recorder.get() !== before,
  }
}

/** Said as an error with this code, and nothing else. */
export function refused(code: string): Attempt {
  return { codes: [code], hinted: true, events: [], changed: false }
}

/** A retake would begin another take, and one is running. */
export function whileRecording(command: Command): string {
  return command === 'retake' ? 'recording_in_progress' : 'illegal_command'
}
