import { createPart } from '../../core/part.js'
import type { RecorderEngine } from '../engine.js'
import { sourceImports } from '../import/sourceImports.js'
import { engineOnFirstUse } from '../onFirstUse/engineOnFirstUse.js'
import { recordingSupport } from '../support.js'
import { browserCapabilities } from './capabilities.js'
import type { BrowserEngineOptions } from './options.js'
import { createRecovery } from './recovery/createRecovery.js'

const machine = createPart(() => import('./createBrowserEngine.js'))

/**
 * The built-in engine: records screen, camera, microphone and system sound in this page, keeps them on this
 * computer until the server has them, and uploads while it records. Making one touches no browser global and loads
 * nothing, so it may stand at the top of a module that is also rendered on a server. Its machine is loaded when the
 * first control is on the page, before anybody clicks it; `preload()` loads it earlier.
 *
 * Screen and camera become one picture with the camera in a bubble, or with `separateLayer` two files with one clock.
 *
 * @example
 * <HippoProvider client={createClient()} engine={browserEngine()}>…</HippoProvider>
 */
export function browserEngine(options: BrowserEngineOptions = {}): RecorderEngine {
  return engineOnFirstUse({
    name: 'browser',
    capabilities: browserCapabilities,
    importing: sourceImports,
    support: recordingSupport,
    createRecovery: ({ client }) => createRecovery({ ...options, client }),
    machine,
    make: ({ createBrowserEngine }) => createBrowserEngine(options),
  })
}
