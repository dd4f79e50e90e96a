import type { RecorderDevice } from '../../types.js'
import type { DeviceKind } from './constraints.js'

const kinds: Partial<Record<MediaDeviceKind, DeviceKind>> = {
  videoinput: 'camera',
  audioinput: 'microphone',
}

/** Names Chromium gives to whatever device is chosen in the system: the browser's own choice by another name. */
const standIns = new Set(['default', 'communications'])

export type DeviceList = Record<DeviceKind, readonly RecorderDevice[]>

/**
 * The cameras and microphones that are plugged in. Before the browser was given leave it names none of them,
 * and what has no name cannot be chosen. Asks for nothing; never rejects.
 */
export async function listDevices(): Promise<DeviceList> {
  const list: Record<DeviceKind, RecorderDevice[]> = { camera: [], microphone: [] }
  try {
    for (const { kind, deviceId, label } of await navigator.mediaDevices.enumerateDevices()) {
      const ours = kinds[kind]
      if (ours && deviceId !== '' && !standIns.has(deviceId)) list[ours].push({ deviceId, label })
    }
  } catch {
    // No devices to list on this page.
  }
  return list
}

/** The device behind a track; null for the system's own choice. */
export function deviceOf(track: MediaStreamTrack): RecorderDevice | null {
  const { deviceId } = track.getSettings()
  return deviceId && !standIns.has(deviceId) ? { deviceId, label: track.label } : null
}
