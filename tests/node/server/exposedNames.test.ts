import { afterEach, expect, test, vi } from 'vitest'
import { createHippoServer } from 'react-hippo-video/server'
import { findExposedNames } from '../../../src/server/exposedNames.js'
import { credentials } from './fakeApi.js'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

test.each([
  ['VITE_HIPPO_API_KEY', true],
  ['NEXT_PUBLIC_HIPPO_KEY', true],
  ['NEXT_PUBLIC_MY_HIPPO_WEBHOOK_SECRET', true],
  ['REACT_APP_HIPPO_AUTHENTICATION_TOKEN', true],
  ['HIPPO_API_KEY', false],
  ['VITE_HIPPO_BASE_URL', false],
  ['VITE_MAPS_KEY', false],
])('%s is found: %s', (name, expected) => {
  expect(findExposedNames([name])).toEqual(expected ? [name] : [])
})

test.each([
  ['development', 1],
  ['production', 0],
])('under NODE_ENV=%s a developer is warned %i times, by name and not by value', (environment, times) => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  vi.stubEnv('NODE_ENV', environment)
  vi.stubEnv('VITE_HIPPO_API_KEY', 'invented/key+0001')
  createHippoServer({ credentials })
  expect(warn).toHaveBeenCalledTimes(times)
  const words = JSON.stringify(warn.mock.calls)
  expect(words.includes('VITE_HIPPO_API_KEY')).toBe(times === 1)
  expect(words).not.toContain('invented')
})
