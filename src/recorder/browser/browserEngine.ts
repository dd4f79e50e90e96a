import { createRecorder } from '../createRecorder.js'
import type { RecorderEngine } from '../engine.js'
import { createRecordingSlot } from '../slot.js'
import { recordingSupport } from '../support.js'
import type { EngineCapabilities } from '../types.js'
import { createBrowserDriver } from './driver.js'
import type { BrowserEngineInternals, BrowserEngineOptions } from './options.js'

const capabilities: EngineCapabilities = {
  pause: true,
  cancel: true,
  retake: true,
  submit: true,
  preview: true,
  levels: true,
  devices: false,
  recovery: false,
}

// A page has one screen and one camera to give, however many engines are made.
const slot = createRecordingSlot()

/**
 * The built-in engine: records screen, camera, microphone and system sound in this page, and uploads while it
 * records. Making one touches no browser global and loads nothing, so it may stand at the top of a module that
 * is also rendered on a server.
 *
 * Screen and camera in one picture are not offered yet: the screen alone is recorded, with a warning.
 *
 * @example
 * <HippoProvider client={createClient()} engine={browserEngine()}>…</HippoProvider>
 */
export function browserEngine(options: BrowserEngineOptions = {}): RecorderEngine {
  return createBrowserEngine(options)
}

/** The same, with parts that tests replace. */
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
  }
}
