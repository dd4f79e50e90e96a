import { createRecorder } from '../createRecorder.js'
import type { RecorderEngine } from '../engine.js'
import { createImportMachine } from '../import/createImportMachine.js'
import { createRecordingSlot } from '../slot.js'
import { recordingSupport } from '../support.js'
import { browserCapabilities } from './capabilities.js'
import { createBrowserDriver } from './driver.js'
import type { BrowserEngineInternals } from './internals.js'
import type { BrowserEngineOptions } from './options.js'
import { createRecovery } from './recovery/createRecovery.js'

// A page has one screen and one camera to give, however many engines are made.
const slot = createRecordingSlot()

/** The built-in engine with all its code, and with parts of its own. */
export function createBrowserEngine(
  options: BrowserEngineOptions,
  internals: BrowserEngineInternals = {},
): RecorderEngine {
  return {
    name: 'browser',
    capabilities: browserCapabilities,
    support: recordingSupport,
    createRecorder: ({ client }) =>
      createRecorder({
        capabilities: browserCapabilities,
        slot,
        connect: (port) => createBrowserDriver({ ...options, ...internals, client, port }),
      }),
    createRecovery: ({ client }) => createRecovery({ ...options, ...internals, client }),
    createImport: ({ client, poll }) => createImportMachine(client, { poll }),
  }
}
