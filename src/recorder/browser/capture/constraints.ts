import type { RecordingConfig } from '../../../contract/types.js'
import { frameRate, pictureSizes } from './size.js'

export type DeviceKind = 'camera' | 'microphone'

/** Makes a voice clear; the sound of the system is recorded without any of it. */
export const microphoneConstraints: MediaTrackConstraints = {
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
}

/** Asks for the size a take has, of the camera that looks at the person. */
export function cameraConstraints(
  resolution: Required<RecordingConfig>['resolution'],
): MediaTrackConstraints {
  const { width, height } = pictureSizes[resolution]
  return {
    width: { ideal: width },
    height: { ideal: height },
    frameRate: { ideal: frameRate, max: frameRate },
    facingMode: 'user',
  }
}

/** The same of one device; a camera that is named may look anywhere. */
export function ofDevice(
  constraints: MediaTrackConstraints,
  deviceId: ConstrainDOMString,
): MediaTrackConstraints {
  const { facingMode: _, ...rest } = constraints
  return { ...rest, deviceId }
}
