import { expect, test, vi } from 'vitest'
import { createStage, liveTracks } from './stage.js'

test('a refused screen', async () => {
  const stage = createStage()
  stage.recorder.start({ screen: true, camera: false })
  await stage.reaches('failed')
  expect(stage.recorder.get().state).toMatchObject({
    error: { code: 'screen_denied' },
    reason: 'SCREEN_PERMISSION_DENIED',
  })
  expect(stage.events).toEqual(['record_error'])
  await vi.waitFor(() => expect(stage.calls.discard).toHaveBeenCalledTimes(1))
  expect(liveTracks()).toEqual([])
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
