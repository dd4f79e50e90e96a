/** Everything the recorder says. */
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
  videoTitle: string
  untitled: string

  // Where the take stands, in a word or two.
  status: RecorderStatusLabels
  countdown: (seconds: number) => string
  time: string

  // What the stage says while there is no picture.
  ready: string
  readyHint: string
  cancelled: string
  submitted: string
  submittedHint: string
  review: string
  reviewHint: string
  failed: string
  kept: string
  asking: string
  askingHint: string
  noPicture: string
  preview: string

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
  uploadRetrying: string
  uploadRetryingIn: (seconds: number) => string
  uploadFailed: string
  uploadComplete: string

  // The link.
  link: string
  linkPending: string
  copyLink: string
  copied: string
  copyBlocked: string

  // Spoken to those who do not see the screen.
  announceStarted: string
  announcePaused: string
  announceResumed: string
  announceStopped: string
  announceUploaded: string

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

export interface RecorderWarningLabels {
  microphone_unavailable: string
  camera_unavailable: string
  system_audio_unavailable: string
  source_ended: string
  separate_layer_unavailable: string
  store_nearly_full: string
  microphone_silent: string
  worker_blocked: string
  store_not_durable: string
  picture_frozen: string
}

export const recorderLabels: RecorderLabels = {
  title: 'Recorder',

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

  pause: 'Pause',
  discard: 'Discard',
  retake: 'Record again',
  videoTitle: 'Title',
  untitled: 'Give it a title',

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
  countdown: (seconds) => `Starting in ${seconds}`,
  time: 'Recorded time',

  ready: 'Ready when you are',
  readyHint: 'Choose what to record. Your link is here from the first second.',
  cancelled: 'Nothing was kept',
  submitted: 'Your video is ready to share',
  submittedHint: 'Send the link, or record another.',
  review: 'Keep this recording?',
  reviewHint: 'Submit it, or record it again. Nothing is lost until you decide.',
  failed: 'Nothing was recorded',
  kept: 'Your recording is kept',
  asking: 'Your browser is asking',
  askingHint: 'Choose what to share, and allow it.',
  noPicture: 'The picture is not shown here while recording.',
  preview: 'What is being recorded',

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
  uploadRetrying: 'Connection lost, trying again',
  uploadRetryingIn: (seconds) => `Connection lost, trying again in ${seconds} s`,
  uploadFailed: 'Upload stopped',
  uploadComplete: 'All saved',

  link: 'Link to the video',
  linkPending: 'Your link will appear here',
  copyLink: 'Copy link',
  copied: 'Copied',
  copyBlocked: 'Copying was blocked. The link is selected: copy it with your keyboard.',

  announceStarted: 'Recording started',
  announcePaused: 'Recording paused',
  announceResumed: 'Recording resumed',
  announceStopped: 'Recording stopped',
  announceUploaded: 'Upload complete',

  warnings: {
    microphone_unavailable: 'Your microphone could not be used, so there is no voice.',
    camera_unavailable: 'Your camera could not be used, so you are not in the picture.',
    system_audio_unavailable: 'System sound could not be recorded.',
    source_ended: 'One of your devices stopped. The recording goes on without it.',
    separate_layer_unavailable: 'Screen and camera are recorded as one picture.',
    store_nearly_full: 'The upload is slower than the recording, and there is little room left. Stop soon.',
    microphone_silent: 'Nothing is heard from the microphone. Check that it is the right one and not muted.',
    worker_blocked: 'This page lets no worker run, so the camera is not drawn into the picture.',
    store_not_durable:
      'This browser keeps nothing on disk here: if it closes, what is not uploaded yet is lost.',
    picture_frozen: 'The picture has not changed for a while. Check that what you share is still in sight.',
  },
}
