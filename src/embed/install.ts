import { createWidgetStub, isWidgetStub, widgetGlobals } from '../recorder/widget/widgetGlobal.js'
import type { EmbedMethods } from './types.js'

const installed: unique symbol = Symbol.for('react-hippo-video.embed')

function embedWindow(): Window & { [installed]?: EmbedMethods } {
  return window
}

/**
 * Offers the recorder as `window.hippoWidget`: fills the stub of the documented snippet, says that it is loaded and
 * calls back who waits, in order. Run a second time it makes no second recorder: a new stub gets the same methods.
 */
export function installEmbed(create: () => EmbedMethods): void {
  const page = embedWindow()
  const methods = page[installed] ?? create()
  page[installed] = methods
  const globals = widgetGlobals()
  const given = globals.hippoWidget
  const stub = isWidgetStub(given) ? given : createWidgetStub()
  const waiting = Array.isArray(stub.loadedCallbacks) ? stub.loadedCallbacks : []
  Object.assign(stub, methods, { isLoaded: true, onLoad: callBack })
  globals.hippoWidget = stub
  for (let next = waiting.shift(); next; next = waiting.shift()) callBack(next)
}

/** A callback that fails keeps no other from being called. */
function callBack(callback: unknown): void {
  try {
    if (typeof callback === 'function') callback()
  } catch (error) {
    reportError(error)
  }
}
