import { expect, onTestFinished, test, vi } from 'vitest'
import { recordingSupport } from '../../../src/recorder/support.js'

/** Takes something away from this browser for one test. */
function without(owner: object, name: string): void {
  const found = Object.getOwnPropertyDescriptor(owner, name)
  if (!found) throw new Error(`No ${name} here.`)
  Reflect.deleteProperty(owner, name)
  onTestFinished(() => void Object.defineProperty(owner, name, found))
}

test('Chromium has all of it', () => {
  expect(recordingSupport()).toEqual({
    supported: true,
    screen: true,
    camera: true,
    microphone: true,
    systemAudio: true,
    composition: 'worker',
    durableStore: true,
    floatingControls: true,
    missing: {},
  })
})

test('a phone has no screen to give, and so no sound of it', () => {
  without(MediaDevices.prototype, 'getDisplayMedia')
  expect(recordingSupport()).toMatchObject({
    screen: false,
    systemAudio: false,
    camera: true,
    missing: { screen: 'not_in_browser', systemAudio: 'needs_screen' },
  })
})

test('Firefox shares screens without their sound, and draws in the page', () => {
  without(window, 'MediaStreamTrackProcessor')
  without(window, 'MediaStreamTrackGenerator')
  without(window, 'documentPictureInPicture')
  const knows = vi.spyOn(navigator.mediaDevices, 'getSupportedConstraints').mockReturnValue({ width: true })
  onTestFinished(() => knows.mockRestore())
  expect(recordingSupport()).toMatchObject({
    screen: true,
    systemAudio: false,
    composition: 'canvas',
    floatingControls: false,
    missing: { systemAudio: 'not_in_browser', floatingControls: 'not_in_browser' },
  })
})

test('without workers two pictures stay two', () => {
  without(window, 'Worker')
  expect(recordingSupport()).toMatchObject({
    composition: 'none',
    missing: { composition: 'not_in_browser' },
  })
})

test('a page whose policy forbids the camera says so before anything is asked', async () => {
  const frame = document.createElement('iframe')
  frame.allow = "camera 'none'; display-capture 'none'"
  document.body.append(frame)
  onTestFinished(() => frame.remove())
  // What the page in that frame would read: its own policy.
  const policy: unknown = Reflect.get(frame.contentDocument!, 'featurePolicy')
  Object.defineProperty(document, 'featurePolicy', { value: policy, configurable: true })
  onTestFinished(() => void Reflect.deleteProperty(document, 'featurePolicy'))
  expect(recordingSupport()).toMatchObject({
    camera: false,
    screen: false,
    microphone: true,
    missing: { camera: 'blocked_by_policy', screen: 'blocked_by_policy', systemAudio: 'needs_screen' },
  })
})

test('a page over http, and a browser without MediaRecorder, say why nothing goes', () => {
  const secure = vi.spyOn(window, 'isSecureContext', 'get').mockReturnValue(false)
  expect(recordingSupport()).toEqual({ supported: false, reason: 'insecure_context' })
  secure.mockRestore()
  without(window, 'MediaRecorder')
  expect(recordingSupport()).toEqual({ supported: false, reason: 'unsupported_browser' })
})
