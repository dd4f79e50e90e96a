import { createWidgetStub, isWidgetStub, widgetGlobals } from './widgetGlobal.js'
import { defaultWidgetSrc, type WidgetOptions } from './widgetOptions.js'

/** The page's script element for this address, whoever put it there. */
export function findWidgetScript(src: string = defaultWidgetSrc): HTMLScriptElement | null {
  const address = new URL(src, document.baseURI).href
  return Array.from(document.scripts).find((script) => script.src === address) ?? null
}

/**
 * Does what the documented snippet does: the four globals first, then the script. A stub that still waits
 * stays, with the callbacks the page has left in it.
 */
export function insertWidgetScript({
  digest,
  src = defaultWidgetSrc,
  nonce,
}: WidgetOptions): HTMLScriptElement {
  const globals = widgetGlobals()
  globals.setDigestOnStart = true
  globals.hippovideoDigest = digest
  globals.hvintegtype = 'generic_embed'
  const left = globals.hippoWidget
  if (!isWidgetStub(left) || left.isLoaded) globals.hippoWidget = createWidgetStub()
  const script = document.createElement('script')
  script.async = true
  script.src = src
  if (nonce !== undefined) script.nonce = nonce
  document.head.append(script)
  return script
}

/**
 * Takes a failed element away for good. One that only was late may still arrive, and would put a second widget
 * in the place of the one that a retry has loaded: a script that left its document does not run any more.
 */
export function discardWidgetScript(script: HTMLScriptElement): void {
  document.implementation.createHTMLDocument('').adoptNode(script)
}
