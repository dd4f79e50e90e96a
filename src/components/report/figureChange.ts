import type { ComparedFigures } from './comparisonTypes.js'

export type FigureName = keyof ComparedFigures

/** How a figure differs from the one it is compared with; amounts are positive, of the average in percentage points. */
export type FigureChange =
  | { kind: 'more' | 'fewer'; amount: number }
  | { kind: 'same' }
  /** There was nothing before, so that no difference says anything. */
  | { kind: 'new' }
  /** One of the two is not known: without a play there is no average. */
  | { kind: 'unknown' }

/** A figure as it is shown; null where there is none. */
export function figureOf(figures: ComparedFigures, name: FigureName): number | null {
  if (name !== 'averageWatchRate') return figures[name]
  return figures.plays > 0 ? figures.averageWatchRate : null
}

/** As percentages are shown: whole, and neither 0 nor 100 unless it is. */
function shown(value: number, name: FigureName): number {
  if (name !== 'averageWatchRate' || value <= 0 || value >= 100) return value
  return Math.min(99, Math.max(1, Math.round(value)))
}

/** Compares what is shown, so that two figures that look alike are the same. */
export function figureChange(name: FigureName, now: ComparedFigures, before: ComparedFigures): FigureChange {
  const here = figureOf(now, name)
  const there = figureOf(before, name)
  if (here === null) return { kind: 'unknown' }
  if (there === null || (there === 0 && here > 0)) return { kind: 'new' }
  const amount = shown(here, name) - shown(there, name)
  if (amount === 0) return { kind: 'same' }
  return { kind: amount > 0 ? 'more' : 'fewer', amount: Math.abs(amount) }
}
