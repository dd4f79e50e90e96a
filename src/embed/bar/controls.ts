import { embedLabels } from '../../labels/embed.js'
import { recorderLabels as labels } from '../../labels/recorder.js'
import type { Recorder } from '../../recorder/types.js'
import { button } from './element.js'
import { icon } from './icon.js'
import type { BarAction, BarView } from './viewOf.js'

/** All buttons of the bar: made once and hidden where they do not apply, so that focus is never lost to a redraw. */
export interface BarControls {
  element: HTMLElement
  show(view: BarView, isPaused: boolean): void
  focus(action: BarAction): void
}

export function createControls(recorder: Recorder): BarControls {
  const act: Record<BarAction, () => void> = {
    cancel: () => recorder.cancel(),
    pause: () => (recorder.get().state.status === 'paused' ? recorder.resume() : recorder.pause()),
    stop: () => recorder.stop(),
    discard: () => recorder.cancel(),
    retake: () => recorder.retake(),
    retry: () => recorder.retry(),
    submit: () => recorder.submit(),
    close: () => recorder.reset(),
  }
  const buttons: Record<BarAction, HTMLButtonElement> = {
    pause: button('round', '', act.pause),
    discard: button('quiet', labels.discard, act.discard),
    retake: button('plain', labels.retake, act.retake),
    retry: button('plain', labels.retry, act.retry),
    submit: button('accent', labels.submit, act.submit),
    stop: button('record loud', labels.stop, act.stop),
    cancel: button('plain', labels.cancelStart, act.cancel),
    close: button('icon', '', act.close),
  }
  buttons.pause.ariaLabel = labels.pause
  buttons.stop.ariaLabel = labels.stop
  buttons.close.ariaLabel = embedLabels.close
  buttons.close.append(icon('close'))
  const element = document.createElement('div')
  element.className = 'actions'
  element.append(...Object.values(buttons))
  return {
    element,
    show({ actions }, isPaused) {
      for (const [name, each] of Object.entries(buttons)) each.hidden = !actions.some((one) => one === name)
      buttons.pause.ariaPressed = String(isPaused)
      buttons.pause.replaceChildren(icon(isPaused ? 'resume' : 'pause'))
    },
    focus: (action) => buttons[action].focus(),
  }
}
