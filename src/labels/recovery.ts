/** What is said about recordings that an earlier page left behind. */
export interface RecoveryLabels {
  title: string
  hint: string
  untitled: string
  waiting: string
  saved: string
  uploading: (percent: string) => string
  retrying: string
  resume: string
  download: string
  preparing: string
  missing: string
  downloadFailed: string
  discard: string
  /** Asked before a recording is deleted. */
  confirm: string
  keep: string
  dismiss: string
  /** Name of the group of buttons about one recording. */
  actions: (title: string) => string
  announceSaved: (title: string) => string
  announceDiscarded: (title: string) => string
}

export const recoveryLabels: RecoveryLabels = {
  title: 'Recovered recordings',
  hint: 'Left behind when a page closed. At most their last moment is missing.',
  untitled: 'Untitled recording',
  waiting: 'Waiting for you',
  saved: 'Saved, and ready to share',
  uploading: (percent) => `Uploading ${percent}`,
  retrying: 'Connection lost, trying again',
  resume: 'Resume',
  download: 'Download',
  preparing: 'Preparing…',
  missing: 'This browser does not hold it any more.',
  downloadFailed: 'It could not be read. Try again.',
  discard: 'Discard',
  confirm: 'Delete this recording and its link for good?',
  keep: 'Keep',
  dismiss: 'Hide',
  actions: (title) => `Actions for “${title}”`,
  announceSaved: (title) => `“${title}” is saved`,
  announceDiscarded: (title) => `“${title}” is deleted`,
}
