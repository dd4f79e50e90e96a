import { expect, onTestFinished, test, vi } from 'vitest'
import { resolveRecordingConfig } from '../../../src/contract/config.js'
import { displayOptions } from '../../../src/recorder/browser/capture/displayOptions.js'
import { openSurface } from '../../../src/recorder/browser/capture/sources.js'
import { closedPicker } from './closedPicker.js'
import { open, tracksOf, watchQuestions } from './captureStage.js'

test('screen and camera are both opened, the screen in the very call and the devices after it', async () => {
  const { user, display } = watchQuestions()
  const { sources, withdraw } = open({ screen: true, camera: true, systemAudio: true, resolution: 1080 })
  expect(display).toHaveBeenCalledTimes(1)
  expect(user).not.toHaveBeenCalled()
  const opened = await sources
  expect(opened).toMatchObject({ surface: 'browser', warnings: [] })
  expect(tracksOf(opened).map(({ readyState }) => readyState)).toEqual(['live', 'live', 'live', 'live'])
  expect([opened.screen?.contentHint, opened.camera?.contentHint]).toEqual(['detail', 'motion'])
  expect(user).toHaveBeenCalledTimes(1)
  // More is never seen of it beside a screen.
  expect(opened.camera?.getSettings()).toMatchObject({ width: 1280, height: 720 })
  withdraw()
  expect(tracksOf(opened).map(({ readyState }) => readyState)).toEqual(['ended', 'ended', 'ended', 'ended'])
})

test.each([
  [1080, 1920, 1080],
  [720, 1280, 720],
  [480, 896, 504],
  [360, 640, 360],
] as const)('a camera at %i lines', async (resolution, width, height) => {
  const { camera } = await open({ microphone: false, resolution }).sources
  expect(camera?.getSettings()).toMatchObject({ width, height })
})

test('a camera that is refused costs the bubble, not the screen', async () => {
  watchQuestions(({ video }) => (video ? 'NotAllowedError' : null))
  const blocked = vi
    .spyOn(navigator.permissions, 'query')
    .mockImplementation(({ name }) =>
      Promise.resolve({ state: String(name) === 'camera' ? 'denied' : 'granted' } as PermissionStatus),
    )
  onTestFinished(() => blocked.mockRestore())
  const opened = await open({ screen: true, camera: true }).sources
  expect(opened).toMatchObject({ camera: null, warnings: [{ code: 'camera_unavailable' }] })
  expect(opened.screen?.readyState).toBe('live')
  expect(opened.microphone?.readyState).toBe('live')
})

test('a camera that is refused is an error where it is the picture', async () => {
  watchQuestions(({ video }) => (video ? 'NotFoundError' : null))
  await expect(open({ camera: true }).sources).rejects.toMatchObject({ code: 'camera_missing' })
})

test('a picker that is closed is the end of it: no camera is switched on', async () => {
  const { user, display } = watchQuestions()
  display.mockImplementation(closedPicker)
  await expect(open({ screen: true, camera: true }).sources).rejects.toMatchObject({
    code: 'screen_dismissed',
  })
  expect(user).not.toHaveBeenCalled()
})

test('a headset that sleeps is asked twice, a little later', async () => {
  const times: number[] = []
  watchQuestions(() => {
    times.push(performance.now())
    return times.length === 1 ? 'NotReadableError' : null
  })
  const { microphone } = await open({ camera: false }).sources
  expect(microphone?.readyState).toBe('live')
  expect(times).toHaveLength(2)
  expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(390)
})

test('a microphone in use elsewhere is asked twice and no more', async () => {
  const { user } = watchQuestions(() => 'NotReadableError')
  await expect(open({ camera: false }).sources).rejects.toMatchObject({ code: 'microphone_busy' })
  expect(user).toHaveBeenCalledTimes(2)
})

test('another surface is asked for in the very call, and the first goes on', async () => {
  const { display } = watchQuestions()
  const first = await open({ screen: true, camera: false, microphone: false }).sources
  const asking = openSurface({ resolution: 720 }, { audio: true })
  expect(display).toHaveBeenCalledTimes(2)
  const second = await asking
  onTestFinished(() => second.screen.stop())
  onTestFinished(() => second.systemAudio?.stop())
  expect(second.surface).toBe('browser')
  expect(second.systemAudio?.readyState).toBe('live')
  expect(second.screen.id).not.toBe(first.screen?.id)
  expect(first.screen?.readyState).toBe('live')
})

test('this tab is offered where it is asked for, and never else', async () => {
  const { display } = watchQuestions()
  const { surface } = await open({ screen: true, camera: false, microphone: false, thisTab: true }).sources
  expect(surface).toBe('browser')
  expect(display.mock.calls[0]?.[0]).toMatchObject({
    preferCurrentTab: true,
    selfBrowserSurface: 'include',
    surfaceSwitching: 'exclude',
  })
  const [usual] = displayOptions(resolveRecordingConfig({ screen: true }), undefined)
  expect(usual).toMatchObject({ selfBrowserSurface: 'exclude', surfaceSwitching: 'include' })
  expect(usual).not.toHaveProperty('preferCurrentTab')
})
