import { expect, onTestFinished, test, vi } from 'vitest'
import type { WatchCallbacks } from '../../../src/recorder/browser/capture/watch.js'
import { watchSources } from '../../../src/recorder/browser/capture/watch.js'
import { createSockets, end, microphoneLabelled, open, watchQuestions } from './captureStage.js'

const headset = 'Fake Audio Input 2'
const webcam = 'fake_device_0'
const none = { screen: null, camera: null, systemAudio: null, microphone: null }

/** Watches as a take does, and notes what it is told. */
function follow(
  sources: Partial<typeof none | Parameters<typeof watchSources>[0]>,
  without: 'onCamera' | null = null,
) {
  const watching = new AbortController()
  onTestFinished(() => watching.abort())
  const told: string[] = []
  const microphones: MediaStreamTrack[] = []
  const cameras: MediaStreamTrack[] = []
  const callbacks: WatchCallbacks = {
    onPictureEnded: (from) => told.push(`${from} ended`),
    onSystemAudioEnded: () => told.push('system audio ended'),
    onMicrophoneLost: () => told.push('microphone lost'),
    onMicrophoneMuted: () => told.push('microphone muted'),
    onMicrophone: (track) => microphones.push(track) > 0,
    onCameraLost: () => told.push('camera lost'),
    onCamera: (track) => cameras.push(track),
  }
  if (without) delete callbacks[without]
  const watch = watchSources({ ...none, ...sources }, callbacks, watching.signal)
  return { watch, told, microphones, cameras, stop: () => watching.abort() }
}

test('a headset that is unplugged is replaced at once, and comes back when it is plugged in', async () => {
  const { user } = watchQuestions()
  const sockets = await createSockets()
  const microphone = await microphoneLabelled(headset)
  const { told, microphones } = follow({ microphone })
  user.mockClear()
  sockets.unplug(headset)
  end(microphone)
  await vi.waitFor(() => expect(microphones).toHaveLength(1))
  expect(told).toEqual(['microphone lost'])
  const [standIn] = microphones
  expect(standIn?.label).not.toBe(headset)
  expect(user).toHaveBeenCalledTimes(1)
  sockets.plug(headset)
  await vi.waitFor(() => expect(microphones).toHaveLength(2))
  expect(microphones[1]?.label).toBe(headset)
  await vi.waitFor(() => expect(standIn?.readyState).toBe('ended'))
  expect(told).toEqual(['microphone lost'])
})

test('a microphone that only failed is taken again by its label', async () => {
  const microphone = await microphoneLabelled(headset)
  const { microphones } = follow({ microphone })
  end(microphone)
  await vi.waitFor(() => expect(microphones.map(({ label }) => label)).toEqual([headset]))
  onTestFinished(() => microphones[0]?.stop())
})

test('with no microphone left there is silence, until one is plugged in', async () => {
  let gone = false
  const { user } = watchQuestions(() => (gone ? 'NotFoundError' : null))
  const { microphone } = await open({ camera: false }).sources
  const { told, microphones } = follow({ microphone })
  gone = true
  user.mockClear()
  end(microphone!)
  await vi.waitFor(() => expect(user).toHaveBeenCalledTimes(1))
  expect([told, microphones]).toEqual([['microphone lost'], []])
  gone = false
  navigator.mediaDevices.dispatchEvent(new Event('devicechange'))
  await vi.waitFor(() => expect(microphones).toHaveLength(1))
  end(microphones[0]!)
  await vi.waitFor(() => expect(microphones).toHaveLength(2))
  expect(told).toEqual(['microphone lost', 'microphone lost'])
})

test('the camera beside a screen goes, and only that camera or a new one comes back', async () => {
  const { user } = watchQuestions()
  const sources = await open({ screen: true, camera: true, microphone: false }).sources
  const sockets = await createSockets()
  const { told, cameras } = follow(sources)
  user.mockClear()
  sockets.unplug(webcam)
  end(sources.camera!)
  expect(told).toEqual(['camera lost'])
  sockets.unplug(headset)
  expect(cameras).toEqual([])
  sockets.plug(webcam)
  await vi.waitFor(() => expect(cameras).toHaveLength(1))
  expect(user).toHaveBeenCalledTimes(1)
  expect(cameras[0]?.label).toBe(webcam)
  expect(told).toEqual(['camera lost'])
  end(cameras[0]!)
  await vi.waitFor(() => expect(cameras).toHaveLength(2))
})

test('a camera that is the picture ends it; a layer of its own is not taken up again', async () => {
  const { user } = watchQuestions()
  const { camera } = await open({ microphone: false }).sources
  const alone = follow({ camera })
  user.mockClear()
  end(camera!)
  expect(alone.told).toEqual(['camera ended'])
  const both = await open({ screen: true, microphone: false }).sources
  const layered = follow(both, 'onCamera')
  user.mockClear()
  end(both.camera!)
  expect(layered.told).toEqual(['camera lost'])
  end(both.screen!)
  expect(layered.told).toEqual(['camera lost', 'screen ended'])
  await navigator.mediaDevices.enumerateDevices()
  expect(user).not.toHaveBeenCalled()
})

test('a device that was blocked is not asked for again', async () => {
  const { user } = watchQuestions()
  const { microphone } = await open({ camera: false }).sources
  const query = vi
    .spyOn(navigator.permissions, 'query')
    .mockResolvedValue({ state: 'denied' } as PermissionStatus)
  onTestFinished(() => query.mockRestore())
  const { told } = follow({ microphone })
  user.mockClear()
  end(microphone!)
  await vi.waitFor(() => expect(query).toHaveBeenCalled())
  await navigator.mediaDevices.enumerateDevices()
  expect(told).toEqual(['microphone lost'])
  expect(user).not.toHaveBeenCalled()
})

test('what a person swapped is not watched any more, and nothing is once the take is over', async () => {
  const { user } = watchQuestions()
  const [old, next] = [await microphoneLabelled(headset), await microphoneLabelled('Fake Audio Input 1')]
  const { watch, told, stop } = follow({ microphone: old })
  watch.setMicrophone(next)
  end(old)
  expect(told).toEqual([])
  user.mockClear()
  stop()
  end(next)
  navigator.mediaDevices.dispatchEvent(new Event('devicechange'))
  await navigator.mediaDevices.enumerateDevices()
  expect([told, user.mock.calls]).toEqual([[], []])
})

test('a device that is granted after the take has ended is switched off again', async () => {
  let grant: (() => void) | null = null
  const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
  const { microphone } = await open({ camera: false }).sources
  const late: MediaStreamTrack[] = []
  const spy = vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(async (constraints) => {
    await new Promise<void>((resolve) => {
      grant = resolve
    })
    const stream = await ask(constraints)
    late.push(...stream.getTracks())
    return stream
  })
  onTestFinished(() => spy.mockRestore())
  const { microphones, stop } = follow({ microphone })
  end(microphone!)
  await vi.waitFor(() => expect(grant).not.toBeNull())
  stop()
  grant!()
  await vi.waitFor(() => expect(late.map(({ readyState }) => readyState)).toEqual(['ended']))
  expect(microphones).toEqual([])
})
