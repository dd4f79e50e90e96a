import { element } from './element.js'
import { icon } from './icon.js'
import type { BarView } from './viewOf.js'

const drawn = new WeakMap<HTMLElement, BarView['mark']>()

/** Draws the sign before the words; only when it is another, so that what moves does not begin anew. */
export function drawMark(place: HTMLElement, mark: BarView['mark']): void {
  if (drawn.get(place) === mark) return
  drawn.set(place, mark)
  place.replaceChildren(signOf(mark))
}

function signOf(mark: BarView['mark']): Node {
  switch (mark) {
    case 'wait':
      return element('span', { class: 'spin' })
    case 'recording':
      return element('span', { class: 'dot' })
    case 'paused':
      return element('span', { class: 'held' })
    case 'good':
    case 'warn':
      return element('span', { class: mark }, [icon(mark === 'good' ? 'good' : 'warning')])
    default:
      return element('span', { class: 'count', 'aria-hidden': 'true' }, [String(mark)])
  }
}
