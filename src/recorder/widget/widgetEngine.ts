import { createRecorder } from '../createRecorder.js'
import type { RecorderEngine } from '../engine.js'
import { createRecordingSlot } from '../slot.js'
import { recordingSupport } from '../support.js'
import type { EngineCapabilities } from '../types.js'
import { createWidgetDriver } from './widgetDriver.js'
import { createWidgetHub } from './widgetHub.js'
import type { WidgetOptions } from './widgetOptions.js'

/** The documented object starts, stops, tells and imports; everything else happens in its own window. */
const capabilities: EngineCapabilities = {
  pause: false,
  cancel: false,
  retake: false,
  submit: false,
  preview: false,
  levels: false,
  devices: false,
  recovery: false,
}

// A document holds one widget, however many engines are made for it.
const hub = createWidgetHub()
const slot = createRecordingSlot()

/**
 * Records with Hippo's own widget. Its script is loaded with the first take, once per document; commands given
 * before wait for it. A take fails with `widget_blocked`, `widget_timeout` or `widget_unusable` where the script
 * does not come, and `retry()` loads it anew.
 *
 * @example
 * <HippoProvider client={createClient()} engine={widgetEngine({ digest: 'your-account-digest' })}>…</HippoProvider>
 */
export function widgetEngine(options: WidgetOptions): RecorderEngine {
  return {
    name: 'widget',
    capabilities,
    support: recordingSupport,
    createRecorder: () =>
      createRecorder({
        capabilities,
        slot,
        connect: (port) => createWidgetDriver(options, hub, port),
      }),
  }
}
