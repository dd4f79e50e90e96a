import type { EngineCapabilities } from '../types.js'

/** What the built-in engine can be asked to do. */
export const browserCapabilities: EngineCapabilities = {
  pause: true,
  cancel: true,
  retake: true,
  submit: true,
  preview: true,
  levels: true,
  devices: true,
  recovery: true,
  import: 'source',
}
