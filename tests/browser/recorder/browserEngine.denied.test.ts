import { expect, onTestFinished, test, vi } from 'vitest'
import type { CreatedRecording } from '../../../src/contract/app/recordings.js'
import { created, createStage, keptTakes, liveTracks } from './stage.js'

const askScreen = { screen: true, camera: false }

/** How long a busy machine may take for what it does at once otherwise. */
const patience = 10_000

/** A refusal that takes so long is a person's; a quicker one is a rule's. */
const personMs = 300

test('a screen that is not given: no video stays, were it made late', async () => {
  let answer: () => void = () => {}
  const create = (): Promise<CreatedRecording> =>
    new Promise((resolve) => {
      answer = () => resolve(created)
    })
  const stage = createStage({ recordings: { create } })
  const { mediaDevices } = navigator
  const refuse = mediaDevices.getDisplayMedia.bind(mediaDevices)
  const ask = vi.spyOn(mediaDevices, 'getDisplayMedia').mockImplementation(async (options) => {
    const asked = performance.now()
    await vi.waitFor(() => {
      expect(stage.calls.create).toHaveBeenCalled()
      expect(performance.now() - asked).toBeGreaterThan(personMs)
    }, patience)
    return refuse(options)
  })
  onTestFinished(() => ask.mockRestore())
  stage.recorder.start(askScreen)
  await stage.reaches('cancelled', patience)
  expect(stage.calls.discard).not.toHaveBeenCalled()
  answer()
  await vi.waitFor(() => expect(stage.calls.discard).toHaveBeenCalledTimes(1), patience)
  expect(liveTracks()).toEqual([])
  await vi.waitFor(async () => expect(await keptTakes()).toEqual([]), patience)
})

test('a screen that is refused before the disk has answered makes no video, and leaves nothing there', async () => {
  let answer: () => void = () => {}
  const estimate = (): Promise<object> =>
    new Promise((resolve) => {
      answer = () => resolve({})
    })
  const estimating = vi.fn<typeof estimate>(estimate)
  const stage = createStage({}, { estimate: estimating })
  // In words, not by its speed: a busy machine refuses as slowly as a person.
  const rule = new DOMException('Disallowed by permissions policy', 'NotAllowedError')
  const ask = vi.spyOn(navigator.mediaDevices, 'getDisplayMedia').mockRejectedValue(rule)
  onTestFinished(() => ask.mockRestore())
  stage.recorder.start(askScreen)
  await stage.reaches('failed')
  expect(stage.recorder.get().state).toMatchObject({
    error: { code: 'screen_denied' },
    reason: 'SCREEN_PERMISSION_DENIED',
  })
  expect(stage.events).toEqual(['record_error'])
  expect(liveTracks()).toEqual([])
  await vi.waitFor(() => expect(estimating).toHaveBeenCalled(), patience)
  const closed = vi.spyOn(IDBDatabase.prototype, 'close')
  onTestFinished(() => closed.mockRestore())
  answer()
  // The record was begun, and is gone again.
  await vi.waitFor(() => expect(closed).toHaveBeenCalled(), patience)
  expect(await keptTakes()).toEqual([])
  expect(stage.calls.create).not.toHaveBeenCalled()
})

test('a refused camera', async () => {
  const stage = createStage()
  stage.recorder.start({ camera: true, microphone: true })
  await stage.reaches('failed')
  expect(stage.recorder.get().state).toMatchObject({
    error: { code: 'camera_denied' },
    reason: 'WEBCAM_PERMISSION_DENIED',
  })
})

test('a refused microphone, where it is all there is', async () => {
  const stage = createStage()
  stage.recorder.start({ camera: false, microphone: true })
  await stage.reaches('failed')
  expect(stage.recorder.get().state).toMatchObject({ error: { code: 'microphone_denied' } })
})
