import type { RecordingConfig } from '../../../contract/types.js'
import type { RecorderDevice } from '../../types.js'
import { askPatiently } from './ask.js'
import { classifyDeviceError } from './classify.js'
import { cameraConstraints, microphoneConstraints, ofDevice } from './constraints.js'
import type { DeviceKind } from './constraints.js'
import { listDevices } from './list.js'
import { findDevice } from './wanted.js'

export interface DeviceWish {
  kind: DeviceKind
  /** Null for the browser's own choice. */
  device: RecorderDevice | null
  /** Of a camera's picture. */
  resolution: Required<RecordingConfig>['resolution']
  /** Whether it must be this very device. @default false: else the browser's own choice */
  strict?: boolean
}

const goneNames = new Set(['OverconstrainedError', 'NotFoundError'])

/**
 * Opens one camera or microphone: the wanted one by its id, else by its label, else the browser's own choice.
 *
 * @throws {HippoError} `camera_*` or `microphone_*`: `denied`, `missing` or `busy`
 */
export async function openDevice({
  kind,
  device,
  resolution,
  strict,
}: DeviceWish): Promise<MediaStreamTrack> {
  const open = async (deviceId: string | null): Promise<MediaStreamTrack> => {
    const all = kind === 'camera' ? cameraConstraints(resolution) : microphoneConstraints
    const constraints = deviceId === null ? all : ofDevice(all, { exact: deviceId })
    const track = await askPatiently(kind === 'camera' ? { video: constraints } : { audio: constraints })
    if (kind === 'camera') track.contentHint = 'motion'
    return track
  }
  try {
    const found = device && findDevice(device, (await listDevices())[kind])
    if (!found && device && strict) throw new DOMException('It is not plugged in.', 'NotFoundError')
    if (!found) return await open(null)
    return await open(found.deviceId).catch((cause: unknown) => {
      // Unplugged since it was listed.
      if (!strict && cause instanceof Error && goneNames.has(cause.name)) return open(null)
      throw cause
    })
  } catch (cause) {
    throw classifyDeviceError(kind, cause)
  }
}
