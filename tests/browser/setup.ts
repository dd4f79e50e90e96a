import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeAll } from 'vitest'
import { loadParts } from '../../src/core/part.js'

configure({ reactStrictMode: true })

// How parts arrive has tests of its own; all others find them there.
beforeAll(loadParts)
afterEach(cleanup)
