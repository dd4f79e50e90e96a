import type { RecordingConfig } from '../../../contract/types.js'
import { frameRate, pictureSizes } from './size.js'

/** What Chromium understands beyond the types of the platform; others ignore it. */
export interface DisplayOptions extends DisplayMediaStreamOptions {
  systemAudio?: 'include' | 'exclude'
  windowAudio?: 'system' | 'window' | 'exclude'
  surfaceSwitching?: 'include' | 'exclude'
  selfBrowserSurface?: 'include' | 'exclude'
  monitorTypeSurfaces?: 'include' | 'exclude'
  preferCurrentTab?: boolean
  controller?: object
}

export type DisplayWishes = Pick<Required<RecordingConfig>, 'systemAudio' | 'resolution'> &
  Pick<RecordingConfig, 'thisTab'>

/**
 * What to ask the screen for, best first: everything, then what every browser knows, then no sound. The next one
 * is tried where the browser stumbles over the options; a person's answer ends the list.
 */
export function displayOptions(config: DisplayWishes, controller: object | undefined): DisplayOptions[] {
  const { height } = pictureSizes[config.resolution]
  const video = { frameRate: { ideal: frameRate, max: frameRate }, height: { ideal: height } }
  const untouched = { echoCancellation: false, noiseSuppression: false, autoGainControl: false }
  const sound = { ...untouched, suppressLocalAudioPlayback: false }
  const full: DisplayOptions = {
    video,
    audio: config.systemAudio ? sound : false,
    systemAudio: config.systemAudio ? 'include' : 'exclude',
    windowAudio: config.systemAudio ? 'system' : 'exclude',
    // A recorder that films itself shows a tunnel of mirrors; only who asks for this very tab wants that.
    ...(config.thisTab
      ? { preferCurrentTab: true, selfBrowserSurface: 'include', surfaceSwitching: 'exclude' }
      : { selfBrowserSurface: 'exclude', surfaceSwitching: 'include' }),
    monitorTypeSurfaces: 'include',
  }
  if (controller) full.controller = controller
  const plain: DisplayOptions = { video, audio: config.systemAudio }
  const silent: DisplayOptions = { video: true, audio: false }
  return [full, plain, silent]
}
