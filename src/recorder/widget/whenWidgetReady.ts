import { HippoError, toHippoError } from '../../core/error.js'
import { loadWidget } from './loadWidget.js'
import { currentWidget, widgetGlobals } from './widgetGlobal.js'
import type { WidgetOptions } from './widgetOptions.js'
import { findWidgetScript } from './widgetScript.js'

/** The one load of this document; gone once it ended, so that a failure can be tried again. */
let load: { done: Promise<void>; waiting: number; abandon(): void } | null = null

/** Hears once, of one or the other. */
export interface WidgetWaiter {
  ready(): void
  failed(error: HippoError): void
}

/**
 * Calls `ready` as soon as the widget can be used: at once where it already can, so that a click is still a
 * click to the browser. The script is loaded once per document, however many wait for it.
 * Returns the way to stop waiting; when nobody waits any more the load is no longer watched.
 */
export function whenWidgetReady(options: WidgetOptions, waiter: WidgetWaiter): () => void {
  const refusal = refuse(options)
  if (refusal) waiter.failed(refusal)
  else if (currentWidget()) waiter.ready()
  else return wait(options, waiter)
  return () => {}
}

function wait(options: WidgetOptions, waiter: WidgetWaiter): () => void {
  const joined = (load ??= begin(options))
  joined.waiting += 1
  let waiting = true
  const leave = (): boolean => {
    const was = waiting
    waiting = false
    if (was) joined.waiting -= 1
    return was
  }
  joined.done.then(
    () => leave() && waiter.ready(),
    (error: unknown) => leave() && waiter.failed(toHippoError(error)),
  )
  return () => {
    if (leave() && joined.waiting === 0) joined.abandon()
  }
}

function begin(options: WidgetOptions): NonNullable<typeof load> {
  const abandoned = new AbortController()
  const end = (): void => {
    load = null
  }
  const done = loadWidget(options, abandoned.signal)
  // First in line: who tries again in `failed` finds the place free.
  done.then(end, end)
  return {
    done,
    waiting: 0,
    abandon() {
      abandoned.abort()
      end()
    },
  }
}

/** A digest chooses the account: with another one in place, takes would land where nobody looks for them. */
function refuse({ digest, src }: WidgetOptions): HippoError | null {
  if (typeof document === 'undefined') {
    return new HippoError('unsupported_browser', 'There is no document to load the widget into.', {
      hint: 'Start a take in a browser, in a click.',
    })
  }
  const inPlace = widgetGlobals().hippovideoDigest
  if (inPlace === undefined || inPlace === digest) return null
  if (!load && !currentWidget() && !findWidgetScript(src)) return null
  return new HippoError('widget_unusable', "This page's widget was loaded for another account.", {
    hint: 'One document holds one widget: use one digest, and reload the page to change it.',
  })
}
