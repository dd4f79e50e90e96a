import type { RecordingConfig, RecordingSupport } from '../recorder/types.js'

/** What a recording can be made of. */
export type RecordingSource = 'screen' | 'camera' | 'microphone' | 'systemAudio'

/** Which sources are asked for, with none left open. */
export type ChosenSources = Record<RecordingSource, boolean>

/** The sources in the order in which they are offered. */
export const recordingSources: readonly RecordingSource[] = ['screen', 'camera', 'microphone', 'systemAudio']

/** The sources of a configuration, under its documented defaults: camera and microphone. */
export function chosenSources(config: RecordingConfig = {}): ChosenSources {
  const { screen = false, camera = true, microphone = true, systemAudio = false } = config
  return { screen, camera, microphone, systemAudio }
}

/** Whether this browser has the source at all; a server does not know and says yes. */
export function isAvailable(source: RecordingSource, support: RecordingSupport): boolean {
  if (!support.supported) return true
  return support[source] && (source !== 'systemAudio' || support.screen)
}

/** The chosen sources without those that cannot be had; system sound comes with the screen only. */
export function availableSources(chosen: ChosenSources, support: RecordingSupport): ChosenSources {
  const has = (source: RecordingSource): boolean => chosen[source] && isAvailable(source, support)
  return {
    screen: has('screen'),
    camera: has('camera'),
    microphone: has('microphone'),
    systemAudio: has('systemAudio') && has('screen'),
  }
}

/** What a click on `source` changes: system sound brings the screen with it. */
export function toggledSources(
  source: RecordingSource,
  chosen: ChosenSources,
  support: RecordingSupport,
): Partial<ChosenSources> {
  const on = !availableSources(chosen, support)[source]
  return source === 'systemAudio' && on ? { systemAudio: true, screen: true } : { [source]: on }
}
