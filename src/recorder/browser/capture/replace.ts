import { permissionState } from '../../permissions.js'
import { listDevices } from './list.js'
import { openDevice } from './openDevice.js'
import type { DeviceWish } from './openDevice.js'
import { findDevice } from './wanted.js'

/** A device that a take has lost, and what may take its place. */
export interface LostDevice extends Omit<DeviceWish, 'strict'> {
  /** `any` that is here; one that is plugged in `later`; `none` but the lost one, once it is plugged in again. */
  instead: 'any' | 'later' | 'none'
}

/**
 * Waits for the lost device, or one that does as well, and opens it; null when `signal` is aborted first. Asks
 * nothing of a browser that was told to block the device meanwhile.
 */
export async function replaceDevice(lost: LostDevice, signal: AbortSignal): Promise<MediaStreamTrack | null> {
  const { kind, instead } = lost
  let known: Set<string> | null = null
  while (!signal.aborted) {
    const change = deviceChange(signal)
    const here = (await listDevices())[kind]
    const isNew = ({ deviceId }: { deviceId: string }): boolean => known !== null && !known.has(deviceId)
    const device = findDevice(lost.device, here) ?? (instead === 'none' ? null : here.find(isNew)) ?? null
    // Just after it was unplugged, a list may still name it.
    const waits = instead === 'none' && known === null
    known = new Set(here.map(({ deviceId }) => deviceId))
    const opens = !waits && !signal.aborted && (device !== null || instead === 'any')
    if (opens && (await permissionState(kind)) !== 'denied') {
      const strict = instead !== 'any'
      const track = await openDevice({ ...lost, device, strict }).catch(() => null)
      if (track && !signal.aborted) return track
      track?.stop()
    }
    await change
  }
  return null
}

/** Until something is plugged in or out. */
function deviceChange(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    navigator.mediaDevices.addEventListener('devicechange', () => resolve(), { once: true, signal })
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
