import { expect, test } from 'vitest'
import { createStage } from './stage.js'

test('a missing camera', async () => {
  const stage = createStage()
  stage.recorder.start({ camera: true, microphone: false })
  await stage.reaches('failed')
  expect(stage.recorder.get().state).toMatchObject({
    error: { code: 'camera_missing' },
    reason: 'WEBCAM_PERMISSION_DENIED',
  })
})

test('a missing microphone, where it is all there is', async () => {
  const stage = createStage()
  stage.recorder.start({ camera: false, microphone: true })
  await stage.reaches('failed')
  expect(stage.recorder.get().state).toMatchObject({ error: { code: 'microphone_missing' } })
})
