import { createRecorder } from '../createRecorder.js'
import type { RecorderEngine } from '../engine.js'
import { createImport } from '../import/createImport.js'
import { createRecordingSlot } from '../slot.js'
import { recordingSupport } from '../support.js'
import type { EngineCapabilities } from '../types.js'
import { createBrowserDriver } from './driver.js'
import type { BrowserEngineInternals } from './internals.js'
import type { BrowserEngineOptions } from './options.js'
import { createRecovery } from './recovery/createRecovery.js'

const capabilities: EngineCapabilities = {
  pause: true,
  cancel: true,
  retake: true,
  submit: true,
  preview: true,
  levels: true,
  devices: true,
  recovery: true,
  import: 'source',
}

// A page has one screen and one camera to give, however many engines are made.
const slot = createRecordingSlot()

/** The built-in engine with parts of its own. */
export function createBrowserEngine(
  options: BrowserEngineOptions,
  internals: BrowserEngineInternals = {},
): RecorderEngine {
  return {
    name: 'browser',
    capabilities,
    support: recordingSupport,
    createRecorder: ({ client }) =>
      createRecorder({
        capabilities,
        slot,
        connect: (port) => createBrowserDriver({ ...options, ...internals, client, port }),
      }),
    createRecovery: ({ client }) => createRecovery({ ...options, ...internals, client }),
    createImport: ({ client, poll }) => createImport(client, { poll }),
  }
}
