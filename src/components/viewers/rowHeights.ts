import type { ViewerProfile } from '../../hooks/data.js'
import type { RowPiece } from './rowPieces.js'

/** How many rows are ready beyond the visible ones, on either side. */
const beyond = 12
/** Rows come and go by so many, so that not every step renders. */
const step = 6

/** How high rows are: all the same, but for the few that are open. */
export class RowHeights {
  #rows: readonly ViewerProfile[] = []
  #usual = 0
  /** By place: how much higher than usual a row is. */
  #more = new Map<number, number>()

  /** Takes another list; what was measured of rows that stay in their places stays. */
  follow(rows: readonly ViewerProfile[]): void {
    const before = this.#rows
    for (const index of this.#more.keys()) if (rows[index] !== before[index]) this.#more.delete(index)
    this.#rows = rows
  }

  /** Forgets everything, as when the table has become wider. */
  reset(): void {
    this.#usual = 0
    this.#more.clear()
  }

  /** Takes what rows in the page measure. */
  measure(body: HTMLTableSectionElement): void {
    const measured = new Map<number, number>()
    for (const row of body.rows) {
      const index = Number(row.dataset.index ?? row.dataset.details ?? -1)
      if (index >= 0) measured.set(index, (measured.get(index) ?? 0) + row.getBoundingClientRect().height)
    }
    // What most have: the first has no line above it, and some may be open.
    if (this.#usual === 0) {
      const heights = [...measured.values()].sort((a, b) => a - b)
      this.#usual = heights[heights.length >> 1] ?? 0
    }
    for (const [index, height] of measured) {
      const more = height - this.#usual
      if (Math.abs(more) > 0.5) this.#more.set(index, more)
      else this.#more.delete(index)
    }
  }

  /** How far the upper edge of a row is from that of the first. */
  topOf(index: number): number {
    let top = index * this.#usual
    for (const [at, more] of this.#more) if (at < index) top += more
    return top
  }

  /** Which row is so far down. */
  #at(px: number): number {
    if (this.#usual === 0) return 0
    let low = 0
    let high = this.#rows.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.topOf(middle + 1) <= px) low = middle + 1
      else high = middle
    }
    return low
  }

  /** What has to be in the page for these pixels to be filled, and the row that holds the focus. */
  pieces(fromPx: number, toPx: number, focused: number | null): RowPiece[] {
    const count = this.#rows.length
    const start = Math.max(0, Math.floor((this.#at(fromPx) - beyond) / step) * step)
    const from = Math.min(start, Math.max(0, count - step))
    const to = Math.min(count, Math.ceil((this.#at(toPx) + 1 + beyond) / step) * step)
    const spans = [{ from, to }]
    if (focused !== null && focused < from) spans.unshift({ from: focused, to: focused + 1 })
    if (focused !== null && focused >= to && focused < count) spans.push({ from: focused, to: focused + 1 })
    const pieces: RowPiece[] = []
    let at = 0
    for (const span of [...spans, { from: count, to: count }]) {
      const gap = this.topOf(span.from) - this.topOf(at)
      if (gap > 0) pieces.push({ gap, after: at })
      if (span.to > span.from) pieces.push(span)
      at = span.to
    }
    return pieces
  }
}
