import type { RecordingSupport } from './types.js'

/**
 * What this browser can record, told by its features and without asking for anything. Safe to call on a server,
 * where the reason is `server`. That a device is plugged in shows only when a take begins.
 *
 * @example
 * const support = recordingSupport()
 * if (!support.supported && support.reason === 'insecure_context') show('Open this page over https.')
 */
export function recordingSupport(): RecordingSupport {
  if (typeof window === 'undefined') return { supported: false, reason: 'server' }
  if (!window.isSecureContext) return { supported: false, reason: 'insecure_context' }
  const devices: Partial<MediaDevices> | undefined = navigator.mediaDevices
  const asks = typeof devices?.getUserMedia === 'function'
  const screen = typeof devices?.getDisplayMedia === 'function'
  if (typeof MediaRecorder === 'undefined' || typeof AudioContext === 'undefined' || (!asks && !screen)) {
    return { supported: false, reason: 'unsupported_browser' }
  }
  // Only browsers that give the sound of a shared surface know this constraint.
  const constraints: object = devices?.getSupportedConstraints?.() ?? {}
  const systemAudio = screen && 'suppressLocalAudioPlayback' in constraints
  return { supported: true, screen, camera: asks, microphone: asks, systemAudio }
}
