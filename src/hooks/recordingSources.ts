import type { RecordingConfig, RecordingSupport } from '../recorder/types.js'

/** What a recording can be made of. */
export type RecordingSource = 'screen' | 'camera' | 'microphone' | 'systemAudio'

export const recordingSources: readonly RecordingSource[] = ['screen', 'camera', 'microphone', 'systemAudio']

/** Which sources are asked for, with none left open. */
export type ChosenSources = Record<RecordingSource, boolean>

/** Why a source cannot be chosen; null where it can. */
export type SourceObstacle = 'unavailable' | 'needs_screen' | null

/** The sources of a configuration, under its documented defaults: camera and microphone. */
export function chosenSources(config: RecordingConfig = {}): ChosenSources {
  const { screen = false, camera = true, microphone = true, systemAudio = false } = config
  return { screen, camera, microphone, systemAudio }
}

/** What stands between a person and a source in this browser. */
export function sourceObstacle(
  source: RecordingSource,
  chosen: ChosenSources,
  support: RecordingSupport,
): SourceObstacle {
  if (support.supported && !support[source]) return 'unavailable'
  return source === 'systemAudio' && !effective('screen', chosen, support) ? 'needs_screen' : null
}

function effective(source: RecordingSource, chosen: ChosenSources, support: RecordingSupport): boolean {
  return chosen[source] && sourceObstacle(source, chosen, support) === null
}

/** The chosen sources without those that cannot be had. */
export function availableSources(chosen: ChosenSources, support: RecordingSupport): ChosenSources {
  return {
    screen: effective('screen', chosen, support),
    camera: effective('camera', chosen, support),
    microphone: effective('microphone', chosen, support),
    systemAudio: effective('systemAudio', chosen, support),
  }
}
