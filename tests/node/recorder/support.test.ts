import { expect, test } from 'vitest'
import { devicePermissions, permissionState } from '../../../src/recorder/permissions.js'
import { recordingSupport } from '../../../src/recorder/support.js'

test('a server cannot know what a browser records, and says that', () => {
  expect(recordingSupport()).toEqual({ supported: false, reason: 'server' })
})

test('a server knows no permission, and nobody listens there', async () => {
  expect(await permissionState('camera')).toBe('unknown')
  const permissions = devicePermissions()
  const stop = permissions.subscribe(() => {})
  expect(permissions.get()).toEqual({ camera: 'unknown', microphone: 'unknown' })
  stop()
})
