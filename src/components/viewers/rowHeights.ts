import type { ViewerProfile } from '../../hooks/data.js'
import { firstRows, type RowPiece } from './rowPieces.js'
import { nextRange, type RowRange } from './rowRange.js'

/** Whether two rows are of one person and video: what else is known of them may have changed. */
function areSame(a: ViewerProfile | undefined, b: ViewerProfile | undefined): boolean {
  if (a === b || !a || !b) return a === b
  return a.email !== null && a.email === b.email && a.videoId === b.videoId
}

/** How high rows are: all the same, but for the few that are open. */
export class RowHeights {
  #rows: readonly ViewerProfile[] = []
  #usual = 0
  /** By place: how much higher than usual a row is. */
  #more = new Map<number, number>()
  /** Which rows are in the page. */
  #range: RowRange | null = { from: 0, to: firstRows }

  /** Takes another list; what was measured of rows that stay in their places stays. */
  follow(rows: readonly ViewerProfile[]): void {
    const before = this.#rows
    if (rows === before) return
    for (const index of this.#more.keys()) {
      if (!areSame(rows[index], before[index])) this.#more.delete(index)
    }
    const { from = 0, to = 0 } = this.#range ?? {}
    const areOthers = !before.slice(from, to).some((row, at) => row === rows[from + at])
    // Sorted, say: all of them are new to the page.
    if (before.length > 0 && areOthers) this.#range = null
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
    const heights = [...measured.values()].sort((a, b) => a - b)
    const most = heights[heights.length >> 1] ?? 0
    // Rows may have got what folds in after they were first measured. Only at the top: there nothing seen moves by it.
    if (this.#usual === 0 || (this.#range?.from === 0 && Math.abs(most - this.#usual) > 0.5)) {
      this.#usual = most
      this.#more.clear()
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

  /** What shall be in the page next, where these pixels are to be seen, and the row that holds the focus. */
  pieces(fromPx: number, toPx: number, focused: number | null): RowPiece[] {
    const count = this.#rows.length
    const seen = { from: this.#at(fromPx), to: Math.min(count, this.#at(toPx) + 1) }
    const range = nextRange(this.#range, seen, count)
    this.#range = range
    const spans = [range]
    if (focused !== null && focused < range.from) spans.unshift({ from: focused, to: focused + 1 })
    if (focused !== null && focused >= range.to && focused < count)
      spans.push({ from: focused, to: focused + 1 })
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
