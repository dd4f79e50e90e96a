import { HippoError } from '../../core/error.js'
import { currentWidget, isWidgetStub, widgetGlobals } from './widgetGlobal.js'
import { defaultWidgetSrc, defaultWidgetTimeoutMs, type WidgetOptions } from './widgetOptions.js'
import { discardWidgetScript, findWidgetScript, insertWidgetScript } from './widgetScript.js'

/** Elements that have run: one of these whose widget is gone brings no other. */
const ran = new WeakSet<HTMLScriptElement>()

/** The script element to wait for. */
function scriptOf(options: WidgetOptions): HTMLScriptElement {
  const there = findWidgetScript(options.src)
  if (there && ran.has(there)) discardWidgetScript(there)
  const script = there && !ran.has(there) ? there : insertWidgetScript(options)
  script.addEventListener('load', () => ran.add(script))
  return script
}

/**
 * One try to get the widget into the page: adopts the page's own script element or inserts one, and resolves
 * when the four documented methods are there. Rejects with `widget_blocked`, `widget_timeout` or
 * `widget_unusable`, and takes the failed element away, because it would never load again.
 * Once `signal` aborts it stops watching and never settles; the script itself goes on loading.
 */
export function loadWidget(options: WidgetOptions, signal: AbortSignal): Promise<void> {
  const { src = defaultWidgetSrc, timeoutMs = defaultWidgetTimeoutMs } = options
  const script = scriptOf(options)
  return new Promise((resolve, reject) => {
    const ended = new AbortController()
    const listening = { signal: ended.signal }
    let arrived = false

    const look = (): void => {
      if (ended.signal.aborted || !currentWidget()) return
      ended.abort()
      resolve()
    }
    const fail = (error: HippoError): void => {
      ended.abort()
      discardWidgetScript(script)
      reject(error)
    }
    const timer = setTimeout(() => {
      look()
      if (!ended.signal.aborted) fail(arrived ? unusable(src) : late(src, timeoutMs))
    }, timeoutMs)
    ended.signal.addEventListener('abort', () => clearTimeout(timer))
    signal.addEventListener('abort', () => ended.abort(), listening)

    script.addEventListener('error', () => fail(blocked(src)), listening)
    script.addEventListener(
      'load',
      () => {
        arrived = true
        look()
        // A script that says it is done and is not the widget will not become it.
        if (!ended.signal.aborted && saysLoaded()) fail(unusable(src))
      },
      listening,
    )
    const stub = widgetGlobals().hippoWidget
    // The callbacks may be drained just before the finished object takes the stub's place.
    if (isWidgetStub(stub)) stub.onLoad(() => queueMicrotask(look))
  })
}

function saysLoaded(): boolean {
  const value = widgetGlobals().hippoWidget
  return !isWidgetStub(value) || value.isLoaded
}

function blocked(src: string): HippoError {
  return new HippoError('widget_blocked', `The widget's script could not be loaded from ${src}.`, {
    hint: 'A content blocker, the network or the content security policy stopped it: allow its origin in script-src.',
  })
}

function late(src: string, timeoutMs: number): HippoError {
  return new HippoError(
    'widget_timeout',
    `The widget's script did not load within ${timeoutMs} ms from ${src}.`,
    {
      hint: 'Try again, or give widgetEngine a longer timeoutMs.',
    },
  )
}

function unusable(src: string): HippoError {
  return new HippoError(
    'widget_unusable',
    `The script from ${src} loaded, but window.hippoWidget lacks startRecording, stopRecording, on or import.`,
    { hint: "Check that src is Hippo's embed script or embed-script.js of this library." },
  )
}
