import { expect, onTestFinished, test, vi } from 'vitest'
import { devicePermissions, permissionState } from '../../../src/recorder/permissions.js'

/** A permission as the browser keeps it, changed by a person in the site's settings. */
function createSetting(state: PermissionState) {
  const status = Object.assign(new EventTarget(), { state }) as EventTarget & { state: PermissionState }
  const query = vi.spyOn(navigator.permissions, 'query').mockImplementation(({ name }) => {
    if (String(name) === 'camera') return Promise.resolve(status as PermissionStatus)
    return Promise.reject(new TypeError('Not a permission here.'))
  })
  onTestFinished(() => query.mockRestore())
  return {
    query,
    becomes(next: PermissionState) {
      status.state = next
      status.dispatchEvent(new Event('change'))
    },
  }
}

test('follows what a person decides while somebody listens, and asks for nothing', async () => {
  const ask = vi.spyOn(navigator.mediaDevices, 'getUserMedia')
  onTestFinished(() => ask.mockRestore())
  const { query, becomes } = createSetting('prompt')
  const permissions = devicePermissions()
  expect(query).not.toHaveBeenCalled()
  const heard = vi.fn<() => void>()
  const stop = permissions.subscribe(heard)
  await vi.waitFor(() => expect(permissions.get()).toEqual({ camera: 'prompt', microphone: 'unknown' }))
  becomes('granted')
  expect(permissions.get().camera).toBe('granted')
  expect(heard).toHaveBeenCalledTimes(2)
  stop()
  stop()
  becomes('denied')
  expect(heard).toHaveBeenCalledTimes(2)
  expect(permissions.get().camera).toBe('granted')
  const again = permissions.subscribe(heard)
  await vi.waitFor(() => expect(permissions.get().camera).toBe('denied'))
  again()
  expect(await permissionState('microphone')).toBe('unknown')
  expect(ask).not.toHaveBeenCalled()
})

test('a real grant', async () => {
  expect(await permissionState('camera')).toBe('granted')
})
