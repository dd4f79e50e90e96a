import { recordingSupport } from '../support.js'
import type { RecordingSupport } from '../types.js'

/** The sources are the browser's to give; how the widget composes and keeps them it does not say. */
export function widgetSupport(): RecordingSupport {
  const here = recordingSupport()
  if (!here.supported) return here
  const { screen, camera, microphone, systemAudio, missing = {} } = here
  const sources = { screen, camera, microphone, systemAudio }
  const why = Object.entries(missing).filter(([feature]) => feature in sources)
  return { supported: true, ...sources, missing: Object.fromEntries(why) }
}
