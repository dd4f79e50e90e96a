import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeAll, vi } from 'vitest'
import { loadParts } from '../../src/core/part.js'

// What a busy machine takes longer for is no failure.
const patienceMs = 10_000
configure({ reactStrictMode: true, asyncUtilTimeout: patienceMs })
const { waitFor } = vi
vi.waitFor = (callback, options) =>
  waitFor(callback, typeof options === 'number' ? options : { timeout: patienceMs, ...options })

// How parts arrive has tests of its own; all others find them there.
beforeAll(loadParts)
afterEach(cleanup)
