import type { RecordingSupport } from '../types.js'

/** What the widget can record in this browser; it needs the same interfaces as any recorder in a page. */
export function widgetSupport(): RecordingSupport {
  if (typeof window === 'undefined') return { supported: false, reason: 'server' }
  if (!window.isSecureContext) return { supported: false, reason: 'insecure_context' }
  if (!('mediaDevices' in navigator)) return { supported: false, reason: 'unsupported_browser' }
  const screen = 'getDisplayMedia' in navigator.mediaDevices
  return { supported: true, screen, camera: true, microphone: true, systemAudio: screen }
}
