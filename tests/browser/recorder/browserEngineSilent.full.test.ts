import { expect, test } from 'vitest'
import { createStage, given } from './stage.js'

test('a camera that never gives a picture: NO_DATA_AVAILABLE after every form was tried, and its video is taken away', async () => {
  given.camera = () => {
    const canvas = document.createElement('canvas')
    canvas.getContext('2d')
    const [track] = canvas.captureStream(0).getVideoTracks()
    if (!track) throw new Error('A canvas gives one track.')
    return track
  }
  const stage = createStage()
  stage.recorder.start({ camera: true, microphone: false })
  await stage.reaches('failed', 20_000)
  expect(stage.recorder.get().state).toMatchObject({
    error: { code: 'no_media' },
    reason: 'NO_DATA_AVAILABLE',
  })
  expect(stage.events.filter((name) => name === 'record_error')).toHaveLength(1)
  await expect.poll(() => stage.calls.discard.mock.calls.length).toBe(1)
})
