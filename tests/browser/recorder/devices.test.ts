import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import type { DeviceKind } from '../../../src/recorder/browser/capture/constraints.js'
import { createDeviceKeeper } from '../../../src/recorder/browser/capture/deviceKeeper.js'
import { openDevice } from '../../../src/recorder/browser/capture/openDevice.js'
import { createSockets, microphoneLabelled, open, watchQuestions } from './captureStage.js'

const key = 'hippo-devices'
const first = 'Fake Audio Input 1'
const second = 'Fake Audio Input 2'

beforeEach(() => localStorage.removeItem(key))

function createKeeper() {
  const keeper = createDeviceKeeper()
  onTestFinished(keeper.dispose)
  return keeper
}

async function followed() {
  const keeper = createKeeper()
  const heard = vi.fn<() => void>()
  const stop = keeper.subscribe(heard)
  onTestFinished(stop)
  await vi.waitFor(() => expect(keeper.get().microphones).toHaveLength(2))
  const idOf = (label: string): string =>
    keeper.get().microphones.find((device) => device.label === label)!.deviceId
  return { keeper, heard, stop, idOf }
}

test('making one reads and follows nothing; who listens hears of devices, and lets go of the browser again', async () => {
  const { mediaDevices } = navigator
  const spies = [
    vi.spyOn(mediaDevices, 'enumerateDevices'),
    vi.spyOn(mediaDevices, 'addEventListener'),
    vi.spyOn(Storage.prototype, 'getItem'),
  ]
  onTestFinished(() => spies.forEach((spy) => spy.mockRestore()))
  createKeeper()
  for (const spy of spies) expect(spy).not.toHaveBeenCalled()
  const { keeper, stop } = await followed()
  expect(keeper.get()).toMatchObject({ cameras: [{ label: 'fake_device_0' }], camera: null })
  expect(keeper.get().microphones.map(({ label }) => label)).toEqual([first, second])
  stop()
  const reads = spies[0]!.mock.calls.length
  mediaDevices.dispatchEvent(new Event('devicechange'))
  expect(spies[0]).toHaveBeenCalledTimes(reads)
})

test('what is plugged in and out shows, and what is the same is told to nobody', async () => {
  const { keeper, heard } = await followed()
  const sockets = await createSockets()
  sockets.unplug(second)
  await vi.waitFor(() => expect(keeper.get().microphones.map(({ label }) => label)).toEqual([first]))
  const before = keeper.get()
  const times = heard.mock.calls.length
  navigator.mediaDevices.dispatchEvent(new Event('devicechange'))
  keeper.mute('microphone', false)
  await navigator.mediaDevices.enumerateDevices()
  expect(keeper.get()).toBe(before)
  expect(heard).toHaveBeenCalledTimes(times)
})

test('a choice is kept for the next visit, with id and label and nothing else', async () => {
  const { keeper, idOf } = await followed()
  keeper.choose('microphone', idOf(second))
  expect(keeper.get().microphone).toBe(idOf(second))
  const kept = { camera: null, microphone: { deviceId: idOf(second), label: second } }
  expect(JSON.parse(localStorage.getItem(key) ?? '')).toEqual(kept)
  const next = createKeeper()
  expect(next.wanted()).toEqual(kept)
  const { microphone } = await open({ camera: false }, next.wanted()).sources
  expect(microphone?.label).toBe(second)
  next.use('microphone', microphone)
  expect(next.get().microphone).toBe(idOf(second))
  next.choose('microphone', null)
  expect(localStorage.getItem(key)).toBeNull()
})

test('a remembered device is found by its label where its id has changed', async () => {
  const kept = { camera: null, microphone: { deviceId: 'of another port', label: second } }
  localStorage.setItem(key, JSON.stringify(kept))
  // In the click nothing is known of the devices yet.
  const { microphone } = await open({ camera: false }, createKeeper().wanted()).sources
  expect(microphone?.label).toBe(second)
  const { keeper, idOf } = await followed()
  expect(keeper.get().microphone).toBe(idOf(second))
})

test('a remembered device that is gone leaves the choice to the browser, with camera and microphone', async () => {
  const gone = { deviceId: 'gone', label: 'Gone' }
  localStorage.setItem(key, JSON.stringify({ camera: gone, microphone: gone }))
  const { keeper } = await followed()
  const { camera, microphone, warnings } = await open({}, keeper.wanted()).sources
  expect([camera?.readyState, microphone?.readyState, warnings]).toEqual(['live', 'live', []])
  keeper.use('camera', camera)
  expect(keeper.get()).toMatchObject({ camera: camera?.getSettings().deviceId, microphone: null })
  keeper.use('camera', null)
  expect(keeper.get().camera).toBeNull()
  // It may be plugged in again tomorrow.
  expect(keeper.wanted().camera).toEqual(gone)
})

test('a chosen device is opened for a swap; one that is unplugged meanwhile is replaced, never an error', async () => {
  const { keeper, idOf } = await followed()
  const { user } = watchQuestions()
  keeper.choose('microphone', idOf(first))
  const swap = (kind: DeviceKind, resolution: 720 | 360 = 720): Promise<MediaStreamTrack> =>
    openDevice({ kind, device: keeper.wanted()[kind], resolution })
  expect((await swap('microphone')).label).toBe(first)
  keeper.choose('microphone', 'unplugged')
  expect((await swap('microphone')).readyState).toBe('live')
  expect((await swap('camera', 360)).getSettings()).toMatchObject({ width: 640, height: 360 })
  for (const [constraints] of user.mock.calls) expect(constraints).not.toHaveProperty('audio.deviceId.ideal')
})

test('what somebody else wrote under the key is no device', () => {
  for (const text of ['{', '7', '{"camera":3,"microphone":{"deviceId":""}}', 'null']) {
    localStorage.setItem(key, text)
    expect(createKeeper().wanted()).toEqual({ camera: null, microphone: null })
  }
})

test('a page that may store nothing keeps the choice as long as it lives', async () => {
  const refuse = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('Full.', 'QuotaExceededError')
  })
  onTestFinished(() => refuse.mockRestore())
  const { keeper, idOf } = await followed()
  keeper.choose('microphone', idOf(first))
  expect(keeper.get().microphone).toBe(idOf(first))
})

test('mutes are kept from take to take, one by one', async () => {
  const { keeper, heard } = await followed()
  heard.mockClear()
  keeper.mute('microphone', true)
  expect(keeper.get().muted).toEqual({ microphone: true, systemAudio: false })
  keeper.mute('systemAudio', true)
  keeper.mute('microphone', false)
  expect(keeper.get().muted).toEqual({ microphone: false, systemAudio: true })
  expect(heard).toHaveBeenCalledTimes(3)
})

test('the microphone in use is named, the system’s own choice is not', async () => {
  const { keeper, idOf } = await followed()
  keeper.use('microphone', await microphoneLabelled(first))
  expect(keeper.get().microphone).toBe(idOf(first))
  const { microphone } = await open({ camera: false }).sources
  keeper.use('microphone', microphone)
  expect(keeper.get().microphone).toBeNull()
})
