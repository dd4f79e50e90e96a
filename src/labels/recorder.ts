import { recordButtonLabels } from './atOnce.js'
import { type RecorderWarningLabels, recorderWarningLabels } from './recorderWarnings.js'

/** Everything the recorder says. Numbers come as such and as text in the provider's locale. */
export interface RecorderLabels {
  title: string

  // The one button, by what it does or waits for.
  start: string
  requesting: string
  cancelStart: string
  stop: string
  stopping: string
  submit: string
  submitting: string
  recordAnother: string
  retry: string
  unavailable: string

  // The other controls.
  pause: string
  discard: string
  retake: string
  discardHint: string
  videoTitle: string
  untitled: string
  /** Opens what may be chosen before a take, and while one runs. */
  titleAndDevices: string
  devices: string

  // Where the take stands, in a word or two.
  status: RecorderStatusLabels
  countdown: (seconds: number, text: string) => string
  time: string
  timeLeft: (time: string) => string

  // What the stage says while there is no picture.
  ready: string
  readyHint: string
  cancelled: string
  submitted: string
  submittedHint: string
  review: string
  reviewHint: string
  reviewPlayer: string
  download: string
  downloadPreparing: string
  downloadMissing: string
  downloadFailed: string
  failed: string
  kept: string
  asking: string
  askingHint: string
  noPicture: string
  preview: string

  // The controls above all other windows.
  float: string
  floatTitle: string

  // What is recorded.
  sources: string
  screen: string
  camera: string
  microphone: string
  systemAudio: string
  screenUnavailable: string
  cameraUnavailable: string
  microphoneUnavailable: string
  systemAudioUnavailable: string
  level: string

  // How safe the recording is.
  saving: string
  savedUpTo: (time: string) => string
  uploading: (percent: string) => string
  uploadingBehind: (bytes: string) => string
  behind: (bytes: string) => string
  secondsLeft: (seconds: number, text: string) => string
  minutesLeft: (minutes: number, text: string) => string
  uploadRetrying: string
  uploadRetryingIn: (seconds: number, text: string) => string
  uploadFailed: string
  uploadComplete: string

  // The link.
  link: string
  linkPending: string
  copyLink: string
  copied: string
  copyBlocked: string
  copyMore: string
  copyEmbed: string
  copyThumbnail: string
  copiedEmbed: string
  copiedThumbnail: string
  copyFailed: string
  embedTitle: string

  // Spoken to those who do not see the screen.
  announceStarted: string
  announcePaused: string
  announceResumed: string
  announceStopped: string
  announceUploaded: string
  announceTimeLeft: (seconds: number, text: string) => string

  /** What a person reads when something is not as asked, by code. */
  warnings: RecorderWarningLabels
}

export interface RecorderStatusLabels {
  idle: string
  requesting: string
  recording: string
  paused: string
  stopping: string
  review: string
  submitting: string
  submitted: string
  cancelled: string
  failed: string
  unsupported: string
}

export const recorderLabels: RecorderLabels = {
  title: 'Recorder',

  ...recordButtonLabels,

  pause: 'Pause',
  discard: 'Discard',
  retake: 'Record again',
  discardHint: 'Discard deletes this recording and its link for good.',
  videoTitle: 'Title',
  untitled: 'Give it a title',
  titleAndDevices: 'Title and devices',
  devices: 'Devices',

  status: {
    idle: 'Ready',
    requesting: 'Waiting for permission',
    recording: 'Recording',
    paused: 'Paused',
    stopping: 'Finishing',
    review: 'Recorded',
    submitting: 'Submitting',
    submitted: 'Submitted',
    cancelled: 'Discarded',
    failed: 'Not recording',
    unsupported: 'Not available',
  },
  countdown: (_seconds, text) => `Starting in ${text}`,
  time: 'Recorded time',
  timeLeft: (time) => `${time} left`,

  ready: 'Ready when you are',
  readyHint: 'Choose what to record. Your link is here from the first second.',
  cancelled: 'Nothing was kept',
  submitted: 'Your video is ready to share',
  submittedHint: 'Send the link, or record another.',
  review: 'Keep this recording?',
  reviewHint: 'Submit it, or record it again. Nothing is lost until you decide.',
  reviewPlayer: 'Your recording',
  download: 'Download',
  downloadPreparing: 'Preparing…',
  downloadMissing: 'This browser does not hold the recording any more.',
  downloadFailed: 'The recording could not be read. Try again.',
  failed: 'Nothing was recorded',
  kept: 'Your recording is kept',
  asking: 'Your browser is asking',
  askingHint: 'Choose what to share, and allow it.',
  noPicture: 'The picture is not shown here while recording.',
  preview: 'What is being recorded',

  float: 'Float controls',
  floatTitle: 'Recording controls',

  sources: 'What to record',
  screen: 'Screen',
  camera: 'Camera',
  microphone: 'Mic',
  systemAudio: 'System',
  screenUnavailable: 'This browser cannot record the screen.',
  cameraUnavailable: 'This browser cannot record a camera.',
  microphoneUnavailable: 'This browser cannot record a microphone.',
  systemAudioUnavailable: 'This browser cannot record system sound.',
  level: 'Microphone level',

  saving: 'Saving…',
  savedUpTo: (time) => `Saved up to ${time}`,
  uploading: (percent) => `Uploading ${percent}`,
  uploadingBehind: (bytes) => `Uploading, ${bytes} behind`,
  behind: (bytes) => `${bytes} behind`,
  secondsLeft: (_seconds, text) => `about ${text} s left`,
  minutesLeft: (_minutes, text) => `about ${text} min left`,
  uploadRetrying: 'Connection lost, trying again',
  uploadRetryingIn: (_seconds, text) => `Connection lost, trying again in ${text} s`,
  uploadFailed: 'Upload stopped',
  uploadComplete: 'All saved',

  link: 'Link to the video',
  linkPending: 'Your link will appear here',
  copyLink: 'Copy link',
  copied: 'Copied',
  copyBlocked: 'Copying was blocked. The link is selected: copy it with your keyboard.',
  copyMore: 'More to copy',
  copyEmbed: 'Copy embed code',
  copyThumbnail: 'Copy picture for e-mail',
  copiedEmbed: 'Embed code copied',
  copiedThumbnail: 'Picture copied. Paste it into an e-mail.',
  copyFailed: 'Copying was blocked by the browser.',
  embedTitle: 'Video',

  announceStarted: 'Recording started',
  announcePaused: 'Recording paused',
  announceResumed: 'Recording resumed',
  announceStopped: 'Recording stopped',
  announceUploaded: 'Upload complete',
  announceTimeLeft: (_seconds, text) => `${text} seconds left`,

  warnings: recorderWarningLabels,
}
