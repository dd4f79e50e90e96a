import { expect, test, vi } from 'vitest'
import { devicePermissions, permissionState } from '../../../src/recorder/permissions.js'
import { open, watchQuestions } from './captureStage.js'

test('who says no to camera and microphone is asked once', async () => {
  const { user } = watchQuestions()
  await expect(open({}).sources).rejects.toMatchObject({ code: 'camera_denied' })
  expect(user).toHaveBeenCalledTimes(1)
})

test('a block shows before anything is asked', async () => {
  const permissions = devicePermissions()
  expect(permissions.get()).toEqual({ camera: 'unknown', microphone: 'unknown' })
  const stop = permissions.subscribe(() => {})
  await vi.waitFor(() => expect(permissions.get().camera).not.toBe('unknown'))
  expect(permissions.get().camera).toBe(await permissionState('camera'))
  stop()
})
