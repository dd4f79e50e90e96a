import type { RecorderDevice } from '../../types.js'
import type { DeviceKind } from './constraints.js'

/** The camera and the microphone a person chose; null for the browser's own choice. */
export type WantedDevices = Record<DeviceKind, RecorderDevice | null>

/** One key for both; in it are ids and labels of devices, nothing else. */
const key = 'hippo-devices'

/** What was chosen on an earlier visit; null where nothing is, or nothing may be kept. */
export function rememberedDevices(): WantedDevices {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    return { camera: deviceIn(kept, 'camera'), microphone: deviceIn(kept, 'microphone') }
  } catch {
    return { camera: null, microphone: null }
  }
}

export function rememberDevices(wanted: WantedDevices): void {
  try {
    if (wanted.camera || wanted.microphone) localStorage.setItem(key, JSON.stringify(wanted))
    else localStorage.removeItem(key)
  } catch {
    // Nothing may be stored: the choice holds as long as this page.
  }
}

/** Another version of this page, or a person, may have written what is there. */
function deviceIn(kept: unknown, kind: DeviceKind): RecorderDevice | null {
  const device: unknown = typeof kept === 'object' && kept !== null ? Reflect.get(kept, kind) : null
  if (typeof device !== 'object' || device === null) return null
  const deviceId: unknown = Reflect.get(device, 'deviceId')
  const label: unknown = Reflect.get(device, 'label')
  if (typeof deviceId !== 'string' || deviceId === '') return null
  return { deviceId, label: typeof label === 'string' ? label : '' }
}

/** The wanted device among those that are here: by its id, else by its label, as ids change with the port. */
export function findDevice(
  wanted: RecorderDevice | null,
  among: readonly RecorderDevice[],
): RecorderDevice | null {
  if (!wanted) return null
  const { deviceId, label } = wanted
  const sameLabel = (device: RecorderDevice): boolean => label !== '' && device.label === label
  return among.find((device) => device.deviceId === deviceId) ?? among.find(sameLabel) ?? null
}
