import { expect, test } from 'vitest'
import { createDeviceKeeper } from '../../../src/recorder/browser/capture/deviceKeeper.js'
import { openDevice } from '../../../src/recorder/browser/capture/openDevice.js'
import { open } from './captureStage.js'

test('where nothing is plugged in, a remembered device is missing like any other', async () => {
  const gone = { deviceId: 'gone', label: 'Gone' }
  const asking = open({ camera: false }, { camera: gone, microphone: gone }).sources
  await expect(asking).rejects.toMatchObject({ code: 'microphone_missing' })
})

test('there is nothing to choose from', async () => {
  const keeper = createDeviceKeeper()
  const stop = keeper.subscribe(() => {})
  await expect(openDevice({ kind: 'camera', device: null, resolution: 720 })).rejects.toMatchObject({
    code: 'camera_missing',
  })
  expect(keeper.get()).toMatchObject({ cameras: [], microphones: [], camera: null })
  stop()
})
