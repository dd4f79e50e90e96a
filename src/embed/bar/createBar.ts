import { formatClock } from '../../labels/clock.js'
import { recorderLabels } from '../../labels/recorder.js'
import type { Recorder } from '../../recorder/types.js'
import { createAnnouncer } from './announcer.js'
import { createBubble } from './bubble.js'
import { createControls } from './controls.js'
import { element } from './element.js'
import { linkRow } from './linkRow.js'
import { drawMark } from './mark.js'
import { createReview } from './review.js'
import { openShadow } from './sheet.js'
import { viewOf } from './viewOf.js'

export interface Bar {
  /** Brings the keyboard to the bar, once it is there. */
  attend(): void
}

/** The control bar over the page: appears with a take and goes with it. */
export function createBar(recorder: Recorder): Bar {
  const host = document.createElement('hippo-recorder')
  const root = openShadow(host, 'bar')
  const mark = element('span', { class: 'mark' })
  const headline = element('span')
  const timer = element('span', { class: 'timer' })
  const detail = element('p', { class: 'detail' })
  const notice = element('p', { class: 'notice' })
  const title = element('p', { class: 'headline' }, [headline, ' ', timer])
  const controls = createControls(recorder)
  const words = element('div', { class: 'words' }, [title, detail])
  const row = element('div', { class: 'row' }, [mark, words, controls.element])
  const review = createReview(recorder)
  const link = linkRow()
  const card = element('div', { class: 'card', role: 'group', 'aria-label': recorderLabels.title })
  const bubble = createBubble(recorder)
  card.append(review, row, notice, link.element)
  const stack = element('div', { class: 'stack' }, [bubble, card, createAnnouncer(recorder)])
  root.append(element('div', { class: 'dock' }, [stack]))

  function tick(): void {
    timer.textContent = formatClock(recorder.clock.get(), 'en')
  }

  function render(): void {
    const snapshot = recorder.get()
    const { status } = snapshot.state
    const view = viewOf(snapshot, recorder.progress.get())
    document[view ? 'addEventListener' : 'removeEventListener']('keydown', onKey)
    if (!view) {
      leave()
      return
    }
    const had = root.activeElement
    card.dataset.state = status
    card.dataset.actions = String(view.actions.length)
    drawMark(mark, view.mark)
    headline.textContent = view.headline
    // Errors are heard at once; everything else is said by the announcer.
    if (view.mark === 'warn') title.setAttribute('role', 'alert')
    else title.removeAttribute('role')
    timer.hidden = !view.timed
    tick()
    for (const [part, text] of [
      [detail, view.detail],
      [notice, view.notice],
    ] as const) {
      part.textContent = text
      part.hidden = text === ''
    }
    controls.show(view, status === 'paused')
    link.show(view.link)
    if (!host.isConnected) document.documentElement.append(host)
    if (had instanceof HTMLElement && had.offsetParent === null) controls.focus(view.next)
  }

  /** Gives the keyboard back to where recording is begun. */
  function leave(): void {
    const held = root.activeElement !== null
    host.remove()
    if (held) document.querySelector('hippo-record')?.shadowRoot?.querySelector('button')?.focus()
  }

  function onKey(event: Event): void {
    const { status } = recorder.get().state
    const waits = status === 'requesting' || status === 'countdown'
    if (waits && event instanceof KeyboardEvent && event.key === 'Escape') recorder.cancel()
  }

  render()
  recorder.subscribe(render)
  recorder.progress.subscribe(render)
  recorder.clock.subscribe(tick)
  return {
    attend() {
      const view = viewOf(recorder.get(), recorder.progress.get())
      if (view) controls.focus(view.next)
    },
  }
}
