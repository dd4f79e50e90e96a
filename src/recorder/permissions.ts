import { createStore } from '../core/store.js'
import type { ReadableStore } from '../core/store.js'

/**
 * What a browser answers when a device is asked for: at once (`granted`, `denied`), after asking the person
 * (`prompt`), or nobody knows (`unknown`: on a server, and in browsers that do not tell).
 */
export type DevicePermission = 'granted' | 'prompt' | 'denied' | 'unknown'

/** What the browser answers to camera and microphone without asking anybody. */
export interface DevicePermissions {
  camera: DevicePermission
  microphone: DevicePermission
}

const unknown: DevicePermissions = { camera: 'unknown', microphone: 'unknown' }

/** Where the question for a device stands, without putting it. Never rejects. */
export async function permissionState(device: keyof DevicePermissions): Promise<DevicePermission> {
  const status = await queryPermission(device)
  return status?.state ?? 'unknown'
}

/** Null where nobody tells: on a server, and in browsers that do not know this permission. */
async function queryPermission(name: string): Promise<PermissionStatus | null> {
  try {
    return await navigator.permissions.query({ name: name as PermissionName })
  } catch {
    return null
  }
}

/**
 * Follows both permissions while somebody listens; asks for nothing and is `unknown` before. Safe to call on a
 * server. A page that is about to ask for the first time can say why, and one that was refused how to undo it.
 *
 * @example
 * const permissions = devicePermissions()
 * permissions.subscribe(() => { explainer.hidden = permissions.get().camera !== 'prompt' })
 */
export function devicePermissions(): ReadableStore<DevicePermissions> {
  const store = createStore(unknown)
  let listeners = 0
  let following = new AbortController()

  async function follow(device: keyof DevicePermissions, signal: AbortSignal): Promise<void> {
    const status = await queryPermission(device)
    if (!status || signal.aborted) return
    const read = (): void => {
      if (status.state !== store.get()[device]) store.set({ ...store.get(), [device]: status.state })
    }
    status.addEventListener('change', read, { signal })
    read()
  }

  return {
    get: store.get,
    subscribe(listener) {
      const stop = store.subscribe(listener)
      listeners += 1
      if (listeners === 1) {
        following = new AbortController()
        void follow('camera', following.signal)
        void follow('microphone', following.signal)
      }
      let listens = true
      return () => {
        if (!listens) return
        listens = false
        stop()
        listeners -= 1
        if (listeners === 0) following.abort()
      }
    },
  }
}
