import { HippoError } from '../../core/error.js'
import { createWidgetStub, currentWidget, isWidgetStub, widgetGlobals } from './widgetGlobal.js'
import { insertWidgetScript, findWidgetScript } from './widgetScript.js'
import { defaultWidgetSrc, defaultWidgetTimeoutMs, type WidgetOptions } from './widgetOptions.js'

/** Hears once, of one or the other. */
export interface WidgetWaiter {
  ready(): void
  failed(error: HippoError): void
}

/** The one load of this document; gone once it ended, so that a failure can be tried again. */
let loading: { waiters: Set<WidgetWaiter>; stop(): void } | null = null

/**
 * Calls `waiter.ready` as soon as the widget can be used: at once where it already can, so that a click is
 * still a click to the browser. Loads the script where the page has not, once per document however many wait.
 * Fails with `widget_blocked`, `widget_timeout` or `widget_unusable`; a later call tries anew.
 * Returns the way to stop waiting.
 */
export function whenWidgetReady(options: WidgetOptions, waiter: WidgetWaiter): () => void {
  if (typeof document === 'undefined') return () => {}
  if (belongsToAnother(options)) {
    waiter.failed(
      new HippoError('widget_unusable', "This page's recorder was loaded for another account.", {
        hint: 'One document holds one widget: use one digest, and reload the page to change it.',
      }),
    )
    return () => {}
  }
  if (currentWidget()) {
    waiter.ready()
    return () => {}
  }
  const load = (loading ??= begin(options))
  load.waiters.add(waiter)
  return () => {
    load.waiters.delete(waiter)
    if (load.waiters.size === 0) load.stop()
  }
}

/** A digest chooses the account: with another one in place, recordings would land where nobody looks for them. */
function belongsToAnother({ digest, src = defaultWidgetSrc }: WidgetOptions): boolean {
  const inPlace = widgetGlobals().hippovideoDigest
  if (inPlace === undefined || inPlace === digest) return false
  return currentWidget() !== null || findWidgetScript(src) !== null
}

function begin(options: WidgetOptions): NonNullable<typeof loading> {
  const { src = defaultWidgetSrc, timeoutMs = defaultWidgetTimeoutMs } = options
  const waiters = new Set<WidgetWaiter>()
  const found = findWidgetScript(src)
  prepareGlobals(options, found === null)
  const script = found ?? insertWidgetScript(src, options.nonce)
  let arrived = false

  const stop = (): void => {
    loading = null
    clearTimeout(timer)
    script.removeEventListener('load', onArrival)
    script.removeEventListener('error', onBlocked)
  }
  const settle = (tell: (waiter: WidgetWaiter) => void): void => {
    if (loading?.waiters !== waiters) return
    stop()
    for (const waiter of waiters) tell(waiter)
    waiters.clear()
  }
  const fail = (error: HippoError): void => {
    // A failed element never loads again: the next try needs a new one.
    script.remove()
    settle((waiter) => waiter.failed(error))
  }
  const look = (): void => {
    if (currentWidget()) settle((waiter) => waiter.ready())
  }
  const onArrival = (): void => {
    arrived = true
    look()
  }
  const onBlocked = (): void => fail(blocked(src))
  const onDrained = (): void => {
    look()
    // The callbacks may be drained just before the finished object takes the stub's place.
    queueMicrotask(look)
  }
  const timer = setTimeout(() => {
    look()
    if (loading?.waiters === waiters) fail(arrived ? unusable(src) : timedOut(src, timeoutMs))
  }, timeoutMs)

  script.addEventListener('load', onArrival)
  script.addEventListener('error', onBlocked)
  // After this call `loading` holds the load, which even a callback drained at once then finds.
  queueMicrotask(() => {
    const stub = widgetGlobals().hippoWidget
    if (isWidgetStub(stub)) stub.onLoad(onDrained)
  })
  return { waiters, stop }
}
