'use client'

import { useState, useSyncExternalStore } from 'react'
import { type DevicePermissions, devicePermissions } from '../recorder/permissions.js'

export type { DevicePermission, DevicePermissions } from '../recorder/permissions.js'

const unknown: DevicePermissions = { camera: 'unknown', microphone: 'unknown' }

/**
 * Whether the browser will ask for camera and microphone, or has been told; asks for nothing itself. `unknown` on a
 * server, while hydrating, and where the browser does not say.
 *
 * @example
 * const { camera } = useDevicePermissions()
 * if (camera === 'prompt') return <p>Your browser will ask for your camera.</p>
 */
export function useDevicePermissions(): DevicePermissions {
  const [permissions] = useState(devicePermissions)
  return useSyncExternalStore(permissions.subscribe, permissions.get, () => unknown)
}
