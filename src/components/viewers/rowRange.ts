/** A run of rows, from the first to before the last. */
export interface RowRange {
  from: number
  to: number
}

/** How many rows are ready beyond the visible ones, on either side, once a person looks at them. */
const beyond = 12
/** As many come at a time: not each row that is passed renders, and none renders many. */
const step = 8

/**
 * Which rows shall be in the page next, where some are in it and some are to be seen. Those to be seen are in it at
 * once, also after a jump; those around them come a few at a time, first where the scrolling leads.
 */
export function nextRange(before: RowRange | null, seen: RowRange, count: number): RowRange {
  // Rows that are seen are in the page with one more on either side, so that the focus can go on to it.
  const from = Math.max(0, Math.min(seen.from, count - 1) - 1)
  const to = Math.min(count, seen.to + 1)
  if (!before || before.to < from || before.from > to) return { from, to }
  const outer = { from: Math.max(0, seen.from - beyond), to: Math.min(count, seen.to + beyond) }
  // What is left behind goes in steps too.
  const next = {
    from: Math.min(from, before.from < outer.from - step ? outer.from : before.from),
    to: Math.max(to, before.to > outer.to + step ? outer.to : before.to),
  }
  const above = next.from - outer.from
  const below = outer.to - next.to
  // Less than a step is not worth a render, but at the very ends.
  const up = above >= step || outer.from === 0 ? above : 0
  const down = below >= step || outer.to === count ? below : 0
  if (down >= up) next.to += Math.min(step, down)
  else next.from -= Math.min(step, up)
  return next
}
