import { recorderLabels as labels } from '../../labels/recorder.js'
import type { RecorderEventName } from '../../contract/types.js'
import type { Recorder } from '../../recorder/types.js'
import { element } from './element.js'

const sayings: Partial<Record<RecorderEventName, string>> = {
  record_started: labels.announceStarted,
  record_paused: labels.announcePaused,
  record_resumed: labels.announceResumed,
  record_stopped: labels.announceStopped,
  source_uploaded: labels.announceUploaded,
  video_submitted: labels.submitted,
}

/** Tells those who do not see the bar what happens. */
export function createAnnouncer(recorder: Recorder): HTMLElement {
  const spoken = element('p', { class: 'spoken', role: 'status' })
  recorder.onEvent(({ type }) => {
    const saying = sayings[type]
    if (saying !== undefined) spoken.textContent = saying
  })
  recorder.subscribe(() => {
    const { state } = recorder.get()
    if (state.status === 'countdown')
      spoken.textContent = labels.countdown(state.remaining, String(state.remaining))
  })
  return spoken
}
