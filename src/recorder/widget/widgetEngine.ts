import { createRecorder } from '../createRecorder.js'
import type { RecorderEngine } from '../engine.js'
import { createRecordingSlot } from '../slot.js'
import { recordingSupport } from '../support.js'
import type { EngineCapabilities, RecordingSupport } from '../types.js'
import { createWidgetDriver } from './widgetDriver.js'
import { createWidgetHub } from './widgetHub.js'
import { createWidgetImport } from './widgetImport.js'
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
  import: 'window',
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
    support: widgetSupport,
    createRecorder: () =>
      createRecorder({
        capabilities,
        slot,
        connect: (port) => createWidgetDriver(options, hub, port),
      }),
    createImport: () => createWidgetImport(options, hub),
  }
}

/** The sources are the browser's to give; how the widget composes and keeps them it does not say. */
function widgetSupport(): RecordingSupport {
  const here = recordingSupport()
  if (!here.supported) return here
  const { screen, camera, microphone, systemAudio, missing = {} } = here
  const sources = { screen, camera, microphone, systemAudio }
  const why = Object.entries(missing).filter(([feature]) => feature in sources)
  return { supported: true, ...sources, missing: Object.fromEntries(why) }
}
