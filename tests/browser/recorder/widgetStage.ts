import { afterEach, expect } from 'vitest'
import type { Recorder } from '../../../src/recorder/types.js'
import { createWidgetEngine } from '../../../src/recorder/widget/createWidgetEngine.js'
import type { WidgetOptions } from '../../../src/recorder/widget/widgetOptions.js'
import { createFakeClient } from '../../../src/testing/fakeClient.js'
import {
  removeVendorDouble,
  vendorDouble,
  vendorDoubleUrl,
  vendorWindow,
  type VendorDoubleOptions,
} from '../../support/vendorDouble.js'

const recorders: Recorder[] = []

/** A recorder on the widget, disposed of after the test. */
export function createRecorder(options: Partial<WidgetOptions>): Recorder {
  const recorder = createWidgetEngine({ digest: 'digest', ...options }).createRecorder({
    client: createFakeClient(),
  })
  recorders.push(recorder)
  return recorder
}

/** Waits until the widget was told to start its take number `count`. */
export async function asked(count = 1): Promise<void> {
  const calls = (): number | undefined => vendorWindow().__vendorDouble?.calls.startRecording.length
  await expect.poll(calls, { timeout: 10_000 }).toBe(count)
}

/** A recorder that was told to start, on a widget that has not said anything yet. */
export async function begun(
  options: Partial<VendorDoubleOptions> = {},
  engine: Partial<WidgetOptions> = {},
): Promise<Recorder> {
  const recorder = createRecorder({ ...engine, src: vendorDoubleUrl({ variant: 'replace', ...options }) })
  recorder.start()
  await asked()
  return recorder
}

/** Says that the take has begun. */
export function fireStart(): ReturnType<ReturnType<typeof vendorDouble>['urls']> {
  const double = vendorDouble()
  const urls = double.urls()
  double.fire('record_initiated', urls)
  double.fire('record_started')
  return urls
}

afterEach(() => {
  for (const recorder of recorders.splice(0)) {
    recorder.dispose()
    // A take that the test left stopping is ended, as the widget does it: the document has only one widget.
    vendorWindow().__vendorDouble?.fire('source_uploaded')
    vendorWindow().__vendorDouble?.fire('record_aborted')
  }
  removeVendorDouble()
})
