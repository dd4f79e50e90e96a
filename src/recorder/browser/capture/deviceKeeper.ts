import { createStore } from '../../../core/store.js'
import type { ReadableStore } from '../../../core/store.js'
import type { RecorderDevice, RecorderDevices } from '../../types.js'
import type { DeviceKind } from './constraints.js'
import { deviceOf, listDevices } from './list.js'
import type { DeviceList } from './list.js'
import { findDevice, rememberDevices, rememberedDevices } from './wanted.js'
import type { WantedDevices } from './wanted.js'

/**
 * Knows the devices of this computer, which were chosen, and which are in use: what `recorder.devices` shows.
 * Making one touches nothing; it listens to the browser while somebody listens to it.
 */
export interface DeviceKeeper extends ReadableStore<RecorderDevices> {
  /** What was chosen, here or on an earlier visit; answers at once, for use inside a click. */
  wanted(): WantedDevices
  /** Chooses for this and later visits; null leaves it to the browser. Opens nothing. */
  choose(kind: DeviceKind, deviceId: string | null): void
  mute(source: keyof RecorderDevices['muted'], muted: boolean): void
  /** Tells what is in use now, and null when it is not any more; the browser may name more devices from then on. */
  use(kind: DeviceKind, track: MediaStreamTrack | null): void
  dispose(): void
}

const nothing: DeviceList = { camera: [], microphone: [] }

export function createDeviceKeeper(): DeviceKeeper {
  const store = createStore<RecorderDevices>({
    cameras: [],
    microphones: [],
    camera: null,
    microphone: null,
    muted: { microphone: false, systemAudio: false },
  })
  const used: Record<DeviceKind, MediaStreamTrack | null> = { camera: null, microphone: null }
  let remembered: WantedDevices | null = null
  let list = nothing
  let { muted } = store.get()
  let listeners = 0
  let following: AbortController | null = null
  let disposed = false

  const recall = (): WantedDevices => (remembered ??= rememberedDevices())

  function wanted(): WantedDevices {
    const kept = recall()
    return {
      camera: findDevice(kept.camera, list.camera) ?? kept.camera,
      microphone: findDevice(kept.microphone, list.microphone) ?? kept.microphone,
    }
  }

  /** In use, or what will be: one that is not plugged in is not what will be. */
  function current(kind: DeviceKind): string | null {
    const track = used[kind]
    const device = track ? deviceOf(track) : findDevice(recall()[kind], list[kind])
    return device?.deviceId ?? null
  }

  function tell(): void {
    const before = store.get()
    const next: RecorderDevices = {
      cameras: same(before.cameras, list.camera),
      microphones: same(before.microphones, list.microphone),
      camera: current('camera'),
      microphone: current('microphone'),
      muted,
    }
    const keys = Object.keys(next) as (keyof RecorderDevices)[]
    if (keys.some((key) => next[key] !== before[key])) store.set(next)
  }

  async function refresh(): Promise<void> {
    const next = await listDevices()
    if (disposed) return
    list = next
    tell()
  }

  function follow(): void {
    following = new AbortController()
    const { signal } = following
    const devices: MediaDevices | undefined = navigator.mediaDevices
    devices?.addEventListener('devicechange', () => void refresh(), { signal })
    void refresh()
  }

  function unfollow(): void {
    following?.abort()
    following = null
  }

  return {
    get: store.get,
    subscribe(listener) {
      const stop = store.subscribe(listener)
      listeners += 1
      if (!following && !disposed) follow()
      let listens = true
      return () => {
        if (!listens) return
        listens = false
        stop()
        listeners -= 1
        if (listeners === 0) unfollow()
      }
    },
    wanted,
    choose(kind, deviceId) {
      const device = deviceId === null ? null : (byId(list[kind], deviceId) ?? { deviceId, label: '' })
      remembered = { ...recall(), [kind]: device }
      rememberDevices(remembered)
      tell()
    },
    mute(source, value) {
      if (muted[source] !== value) muted = { ...muted, [source]: value }
      tell()
    },
    use(kind, track) {
      used[kind] = track
      tell()
      if (track) void refresh()
    },
    dispose() {
      disposed = true
      unfollow()
    },
  }
}

function byId(devices: readonly RecorderDevice[], deviceId: string): RecorderDevice | undefined {
  return devices.find((device) => device.deviceId === deviceId)
}

/** The earlier list where it says the same, so that nobody who holds it believes in a change. */
function same(
  before: readonly RecorderDevice[],
  after: readonly RecorderDevice[],
): readonly RecorderDevice[] {
  const equal = (device: RecorderDevice, at: number): boolean =>
    device.deviceId === before[at]?.deviceId && device.label === before[at].label
  return before.length === after.length && after.every(equal) ? before : after
}
