import type { RecordingConfig } from '../../../contract/types.js'
import type { HippoError } from '../../../core/error.js'
import { permissionState } from '../../permissions.js'
import type { RecorderDevice } from '../../types.js'
import { askPatiently, askUser } from './ask.js'
import { classifyDeviceError } from './classify.js'
import { cameraConstraints, microphoneConstraints, ofDevice } from './constraints.js'
import type { DeviceKind } from './constraints.js'
import { deviceOf, listDevices } from './list.js'
import { openDevice } from './openDevice.js'
import { findDevice } from './wanted.js'
import type { WantedDevices } from './wanted.js'

/** A device that was got, or why not; null where it was not asked for. */
export type OpenedDevices = Record<DeviceKind, MediaStreamTrack | HippoError | null>

export interface DeviceWishes {
  camera: boolean
  microphone: boolean
  resolution: Required<RecordingConfig>['resolution']
  /** Which ones; what is not plugged in is replaced by the browser's own choice. @default the browser's own choice */
  wanted?: WantedDevices
}

/**
 * Asks for camera and microphone with one question, in this very call. Where the two together fail, each is
 * tried alone, so that a missing microphone does not cost the camera. Never rejects.
 */
export async function openDevices(wishes: DeviceWishes): Promise<OpenedDevices> {
  const { camera, microphone } = wishes
  const opened = await (camera && microphone
    ? askTogether(wishes)
    : askAlone(camera ? wishes : null, microphone ? wishes : null))
  return {
    camera: await byLabel('camera', opened.camera, wishes),
    microphone: await byLabel('microphone', opened.microphone, wishes),
  }
}

function constraintsOf({ resolution, wanted }: DeviceWishes) {
  return {
    video: preferring(cameraConstraints(resolution), wanted?.camera),
    audio: preferring(microphoneConstraints, wanted?.microphone),
  }
}

/** Never `exact`: what is not plugged in must not cost the take. */
function preferring(
  constraints: MediaTrackConstraints,
  device: RecorderDevice | null | undefined,
): MediaTrackConstraints {
  return device ? ofDevice(constraints, { ideal: device.deviceId }) : constraints
}

async function askTogether(wishes: DeviceWishes): Promise<OpenedDevices> {
  try {
    const stream = await askUser(constraintsOf(wishes))
    return {
      camera: stream.getVideoTracks()[0] ?? null,
      microphone: stream.getAudioTracks()[0] ?? null,
    }
  } catch (cause) {
    const denied = cause instanceof Error && cause.name === 'NotAllowedError'
    if (!denied) return askAlone(wishes, wishes)
    // A person who has just said no is not asked twice more; only where the browser says which one is blocked.
    const blocked = { camera: await isBlocked('camera'), microphone: await isBlocked('microphone') }
    const refused = {
      camera: classifyDeviceError('camera', cause),
      microphone: classifyDeviceError('microphone', cause),
    }
    if (blocked.camera === blocked.microphone) return refused
    return blocked.camera
      ? { ...(await askAlone(null, wishes)), camera: refused.camera }
      : { ...(await askAlone(wishes, null)), microphone: refused.microphone }
  }
}

async function askAlone(
  camera: DeviceWishes | null,
  microphone: DeviceWishes | null,
): Promise<OpenedDevices> {
  return {
    camera:
      camera &&
      (await askPatiently({ video: constraintsOf(camera).video }).catch((cause: unknown) =>
        classifyDeviceError('camera', cause),
      )),
    microphone:
      microphone &&
      (await askPatiently({ audio: constraintsOf(microphone).audio }).catch((cause: unknown) =>
        classifyDeviceError('microphone', cause),
      )),
  }
}

/** Its id has changed, as it does with another port, and the browser chose another one: changes to the wanted one. */
async function byLabel(
  kind: DeviceKind,
  opened: MediaStreamTrack | HippoError | null,
  { wanted, resolution }: DeviceWishes,
): Promise<MediaStreamTrack | HippoError | null> {
  const device = wanted?.[kind] ?? null
  if (!device || !(opened instanceof MediaStreamTrack)) return opened
  if (opened.getSettings().deviceId === device.deviceId || opened.label === device.label) return opened
  const found = findDevice(device, (await listDevices())[kind])
  if (!found || found.deviceId === deviceOf(opened)?.deviceId) return opened
  try {
    const track = await openDevice({ kind, device: found, resolution })
    opened.stop()
    return track
  } catch {
    return opened
  }
}

async function isBlocked(kind: DeviceKind): Promise<boolean> {
  return (await permissionState(kind)) === 'denied'
}
