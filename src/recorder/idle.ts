import type { RecorderDevices, RecorderSnapshot, UploadProgress } from './types.js'

/** What is seen before a recorder has been used. */
export const idleSnapshot: RecorderSnapshot = {
  take: 0,
  state: { status: 'idle' },
  upload: { status: 'none' },
  video: null,
  config: {},
  warnings: [],
  preview: null,
  cameraPreview: null,
  surface: null,
}

/** What is known of devices where nobody has told anything. */
export const noDevices: RecorderDevices = {
  cameras: [],
  microphones: [],
  camera: null,
  microphone: null,
  muted: { microphone: false, systemAudio: false },
}

/** Nothing recorded, nothing sent. */
export const noProgress: UploadProgress = { producedBytes: 0, sentBytes: 0 }
