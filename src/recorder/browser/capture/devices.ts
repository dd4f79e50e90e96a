import type { RecordingConfig } from '../../../contract/types.js'
import type { HippoError } from '../../../core/error.js'
import { classifyDeviceError } from './classify.js'
import { frameRate, pictureSizes } from './size.js'

/** A device that was got, or why not; null where it was not asked for. */
export interface OpenedDevices {
  camera: MediaStreamTrack | HippoError | null
  microphone: MediaStreamTrack | HippoError | null
}

export interface DeviceWishes {
  camera: boolean
  microphone: boolean
  resolution: Required<RecordingConfig>['resolution']
}

/** Makes a voice clear; the sound of the system is recorded without any of it. */
export const microphoneConstraints: MediaTrackConstraints = {
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
}

/**
 * Asks for camera and microphone with one question, in this very call. Where the two together fail, each is
 * tried alone, so that a missing microphone does not cost the camera. Never rejects.
 */
export function openDevices(wishes: DeviceWishes): Promise<OpenedDevices> {
  if (!wishes.camera && !wishes.microphone) return Promise.resolve({ camera: null, microphone: null })
  const { width, height } = pictureSizes[wishes.resolution]
  const video: MediaTrackConstraints = {
    width: { ideal: width },
    height: { ideal: height },
    frameRate: { ideal: frameRate, max: frameRate },
    facingMode: 'user',
  }
  const constraints: MediaStreamConstraints = {
    video: wishes.camera ? video : false,
    audio: wishes.microphone ? microphoneConstraints : false,
  }
  const asking = ask(constraints)
  return asking.then(
    (stream) => ({
      camera: stream.getVideoTracks()[0] ?? null,
      microphone: stream.getAudioTracks()[0] ?? null,
    }),
    (cause: unknown) => askApart(wishes, constraints, cause),
  )
}

function ask(constraints: MediaStreamConstraints): Promise<MediaStream> {
  try {
    return navigator.mediaDevices.getUserMedia(constraints)
  } catch (cause) {
    return Promise.reject(cause)
  }
}

async function askApart(
  wishes: DeviceWishes,
  constraints: MediaStreamConstraints,
  cause: unknown,
): Promise<OpenedDevices> {
  if (!wishes.camera || !wishes.microphone) {
    return {
      camera: wishes.camera ? classifyDeviceError('camera', cause) : null,
      microphone: wishes.microphone ? classifyDeviceError('microphone', cause) : null,
    }
  }
  // A person who has just said no is not asked twice more; only where the browser says which one is blocked.
  const denied = cause instanceof Error && cause.name === 'NotAllowedError'
  const blocked = denied ? await whichIsBlocked() : { camera: false, microphone: false }
  const asksNot = denied && blocked.camera === blocked.microphone
  return {
    camera: await alone('camera', { video: constraints.video }, asksNot || blocked.camera ? cause : null),
    microphone: await alone(
      'microphone',
      { audio: constraints.audio },
      asksNot || blocked.microphone ? cause : null,
    ),
  }
}

async function alone(
  device: 'camera' | 'microphone',
  constraints: MediaStreamConstraints,
  refusal: unknown,
): Promise<MediaStreamTrack | HippoError> {
  if (refusal !== null) return classifyDeviceError(device, refusal)
  try {
    const stream = await ask(constraints)
    const [track] = stream.getTracks()
    return track ?? classifyDeviceError(device, new DOMException('No track came.', 'NotFoundError'))
  } catch (cause) {
    return classifyDeviceError(device, cause)
  }
}

async function whichIsBlocked(): Promise<{ camera: boolean; microphone: boolean }> {
  return { camera: await isBlocked('camera'), microphone: await isBlocked('microphone') }
}

async function isBlocked(name: string): Promise<boolean> {
  try {
    const status = await navigator.permissions.query({ name: name as PermissionName })
    return status.state === 'denied'
  } catch {
    return false
  }
}
