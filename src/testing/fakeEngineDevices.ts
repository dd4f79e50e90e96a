import type { RecorderAdjustment, RecorderDevices } from '../recorder/types.js'

/** Two cameras and two microphones of an invented desk, none of them chosen. */
export const fakeDevices: RecorderDevices = {
  cameras: [
    { deviceId: 'camera-1', label: 'Built-in camera' },
    { deviceId: 'camera-2', label: 'Desk camera' },
  ],
  microphones: [
    { deviceId: 'microphone-1', label: 'Built-in microphone' },
    { deviceId: 'microphone-2', label: 'Headset' },
  ],
  camera: null,
  microphone: null,
  muted: { microphone: false, systemAudio: false },
}

/** The devices as an engine that obeys tells of them after a change. */
export function adjustedDevices(devices: RecorderDevices, change: RecorderAdjustment): RecorderDevices {
  switch (change.type) {
    case 'camera':
    case 'microphone':
      return { ...devices, [change.type]: change.deviceId }
    case 'mute':
      return { ...devices, muted: { ...devices.muted, [change.source]: change.muted } }
    default:
      return devices
  }
}
