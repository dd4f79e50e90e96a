import type { RecorderLabels } from './recorder.js'

// English words that are needed before any part of the library has come, each a word of its room. They stand apart
// because a file goes whole into what is loaded at once, or not at all.

/** `player.untitled` */
export const untitledLabel: string = 'Video'

/** `interactions.conversation` */
export const conversationLabel: string = 'Reactions and comments'

/** `errors.network` */
export const networkLabel: string = 'The server cannot be reached. Check your connection and try again.'

/** What the record button says. */
export type RecordButtonLabels = Pick<
  RecorderLabels,
  | 'start'
  | 'requesting'
  | 'cancelStart'
  | 'stop'
  | 'stopping'
  | 'submit'
  | 'submitting'
  | 'recordAnother'
  | 'retry'
  | 'unavailable'
>

/** Of `recorder`. */
export const recordButtonLabels: RecordButtonLabels = {
  start: 'Start recording',
  requesting: 'Starting…',
  cancelStart: 'Cancel',
  stop: 'Stop recording',
  stopping: 'Finishing…',
  submit: 'Submit',
  submitting: 'Submitting…',
  recordAnother: 'Record another',
  retry: 'Try again',
  unavailable: 'Recording unavailable',
}
