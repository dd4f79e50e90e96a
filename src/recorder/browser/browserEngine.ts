import type { RecorderEngine } from '../engine.js'
import { createBrowserEngine } from './createBrowserEngine.js'
import type { BrowserEngineOptions } from './options.js'

/**
 * The built-in engine: records screen, camera, microphone and system sound in this page, keeps them on this
 * computer until the server has them, and uploads while it records. Making one touches no browser global and loads nothing, so it may stand at the top of a module that
 * is also rendered on a server.
 *
 * Screen and camera become one picture with the camera in a bubble, or with `separateLayer` two files with one clock.
 *
 * @example
 * <HippoProvider client={createClient()} engine={browserEngine()}>…</HippoProvider>
 */
export function browserEngine(options: BrowserEngineOptions = {}): RecorderEngine {
  return createBrowserEngine(options)
}
