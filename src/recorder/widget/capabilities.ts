import type { ImportCapabilities } from '../import/types.js'
import type { EngineCapabilities } from '../types.js'

/** The documented object starts, stops, tells and imports; everything else happens in its own window. */
export const widgetCapabilities: EngineCapabilities = {
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

/** The widget asks for the file in its own window, and cancels there. */
export const windowImports: ImportCapabilities = { kind: 'window', cancel: false }
