import { createRecorder } from '../createRecorder.js'
import type { RecorderEngine } from '../engine.js'
import { createRecordingSlot } from '../slot.js'
import { widgetCapabilities } from './capabilities.js'
import { createWidgetDriver } from './widgetDriver.js'
import { createWidgetHub } from './widgetHub.js'
import { createWidgetImport } from './widgetImport.js'
import type { WidgetOptions } from './widgetOptions.js'
import { widgetSupport } from './widgetSupport.js'

// A document holds one widget, however many engines are made for it.
const hub = createWidgetHub()
const slot = createRecordingSlot()

/** The widget's engine with all its code. */
export function createWidgetEngine(options: WidgetOptions): RecorderEngine {
  return {
    name: 'widget',
    capabilities: widgetCapabilities,
    support: widgetSupport,
    createRecorder: () =>
      createRecorder({
        capabilities: widgetCapabilities,
        slot,
        connect: (port) => createWidgetDriver(options, hub, port),
      }),
    createImport: () => createWidgetImport(options, hub),
  }
}
