import type { RecorderEngine } from '../engine.js'
import { createBrowserEngine } from './createBrowserEngine.js'
import type { BrowserEngineOptions } from './options.js'

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
