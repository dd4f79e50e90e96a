import type { MissingReason, RecordingFeature, RecordingSupport } from './types.js'

/**
 * What this browser can record and why not, told by its features and without asking for anything. Safe to call on
 * a server, where the reason is `server`. That a device is plugged in shows only when a take begins.
 *
 * @example
 * const support = recordingSupport()
 * if (!support.supported && support.reason === 'insecure_context') show('Open this page over https.')
 * if (support.supported && support.missing?.screen === 'not_in_browser') show('This device records its camera only.')
 */
export function recordingSupport(): RecordingSupport {
  if (typeof window === 'undefined') return { supported: false, reason: 'server' }
  if (!window.isSecureContext) return { supported: false, reason: 'insecure_context' }
  const devices: Partial<MediaDevices> | undefined = navigator.mediaDevices
  const asks = typeof devices?.getUserMedia === 'function'
  const shares = typeof devices?.getDisplayMedia === 'function'
  if (typeof MediaRecorder === 'undefined' || typeof AudioContext === 'undefined' || (!asks && !shares)) {
    return { supported: false, reason: 'unsupported_browser' }
  }
  const missing: Partial<Record<RecordingFeature, MissingReason>> = {}
  const offer = (feature: RecordingFeature, why: MissingReason | null): boolean => {
    if (why) missing[feature] = why
    return why === null
  }
  const screen = offer('screen', whyNot(shares, 'display-capture'))
  const composition = compositionHere()
  return {
    supported: true,
    screen,
    camera: offer('camera', whyNot(asks, 'camera')),
    microphone: offer('microphone', whyNot(asks, 'microphone')),
    systemAudio: offer('systemAudio', screen ? inBrowser(givesSystemSound(devices)) : 'needs_screen'),
    composition,
    durableStore: offer('durableStore', inBrowser(keepsOnDisk())),
    floatingControls: offer('floatingControls', inBrowser('documentPictureInPicture' in window)),
    missing: composition === 'none' ? { ...missing, composition: 'not_in_browser' } : missing,
  }
}

function inBrowser(there: boolean): MissingReason | null {
  return there ? null : 'not_in_browser'
}

function whyNot(there: boolean, feature: string): MissingReason | null {
  if (!there) return 'not_in_browser'
  return isAllowed(feature) ? null : 'blocked_by_policy'
}

/** Whether the page's policy leaves the feature to it; browsers that do not tell are asked when a take begins. */
function isAllowed(feature: string): boolean {
  const policy: unknown = Reflect.get(document, 'permissionsPolicy') ?? Reflect.get(document, 'featurePolicy')
  if (typeof policy !== 'object' || policy === null) return true
  const allows: unknown = Reflect.get(policy, 'allowsFeature')
  return typeof allows !== 'function' || Reflect.apply(allows, policy, [feature]) !== false
}

/** Only browsers that give the sound of a shared surface know this constraint. */
function givesSystemSound(devices: Partial<MediaDevices>): boolean {
  const constraints: object = devices.getSupportedConstraints?.() ?? {}
  return 'suppressLocalAudioPlayback' in constraints
}

/** What a page can know: a worker may have its own ways to read and write tracks, and then takes over from the canvas. */
function compositionHere(): 'worker' | 'canvas' | 'none' {
  if (typeof Worker === 'undefined' || typeof OffscreenCanvas === 'undefined') return 'none'
  if ('MediaStreamTrackProcessor' in window && 'MediaStreamTrackGenerator' in window) return 'worker'
  return 'captureStream' in HTMLCanvasElement.prototype ? 'canvas' : 'none'
}

function keepsOnDisk(): boolean {
  return 'indexedDB' in window || 'getDirectory' in navigator.storage
}
