import { expect, onTestFinished, test, vi } from 'vitest'
import type { CreatedRecording } from '../../../src/contract/app/recordings.js'
import { created, createStage, keptTakes, liveTracks } from './stage.js'

const askScreen = { screen: true, camera: false }

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
    await vi.waitFor(() => expect(stage.calls.create).toHaveBeenCalled())
    return refuse(options)
  })
  onTestFinished(() => ask.mockRestore())
  stage.recorder.start(askScreen)
  // A refusal that takes so long is a person's.
  await stage.reaches('cancelled')
  expect(stage.calls.discard).not.toHaveBeenCalled()
  answer()
  await vi.waitFor(() => expect(stage.calls.discard).toHaveBeenCalledTimes(1))
  expect(liveTracks()).toEqual([])
  await vi.waitFor(async () => expect(await keptTakes()).toEqual([]))
})

test('a screen that is refused before the disk has answered makes no video, and leaves nothing there', async () => {
  let answer: () => void = () => {}
  const estimate = (): Promise<object> =>
    new Promise((resolve) => {
      answer = () => resolve({})
    })
  const estimating = vi.fn<typeof estimate>(estimate)
  const stage = createStage({}, { estimate: estimating })
  stage.recorder.start(askScreen)
  await stage.reaches('failed')
  expect(stage.recorder.get().state).toMatchObject({
    error: { code: 'screen_denied' },
    reason: 'SCREEN_PERMISSION_DENIED',
  })
  expect(stage.events).toEqual(['record_error'])
  expect(liveTracks()).toEqual([])
  await vi.waitFor(() => expect(estimating).toHaveBeenCalled())
  const closed = vi.spyOn(IDBDatabase.prototype, 'close')
  onTestFinished(() => closed.mockRestore())
  answer()
  // The record was begun, and is gone again.
  await vi.waitFor(() => expect(closed).toHaveBeenCalled())
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
