import { recorderLabels } from '../../labels/recorder.js'
import { liveStatuses } from '../../recorder/session.js'
import type { Recorder } from '../../recorder/types.js'
import { button } from './element.js'
import { openShadow } from './sheet.js'

/** Puts the record button into the page's host element. While a take runs, the bar has the controls. */
export function recordButton(host: HTMLElement, recorder: Recorder, onStart: () => void): void {
  const mount = document.createElement('hippo-record')
  const root = openShadow(mount, 'record')
  const start = button('accent loud', recorderLabels.start, () => {
    if (start.ariaDisabled !== 'true') onStart()
  })
  const show = (): void => {
    const { status } = recorder.get().state
    const busy = liveStatuses.has(status) || status === 'review' || status === 'submitting'
    start.ariaDisabled = String(busy)
  }
  show()
  recorder.subscribe(show)
  root.append(start)
  host.append(mount)
}
