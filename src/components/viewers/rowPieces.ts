/** A part of a long table: rows that are in the page, or the room of those that are not. */
export type RowPiece = { from: number; to: number } | { gap: number; after: number }

/** What of a long table is in the page. */
export interface RowsInPage {
  pieces: readonly RowPiece[]
  /** Whether columns are folded under the first: rows that pass by are rendered without what only then is seen. */
  isNarrow: boolean
}

/** Above this many, only the rows around the visible ones are in the page. */
export const windowAbove = 200
/** From this many on the code for that is loaded. */
export const windowSoon = 100
/** How many are in the page before its size is known. */
export const firstRows = 20
const usualHeight = 53

/** What is rendered before anything was measured. */
export function firstPieces(count: number): RowPiece[] {
  if (count <= windowAbove) return [{ from: 0, to: count }]
  return [
    { from: 0, to: firstRows },
    { gap: (count - firstRows) * usualHeight, after: firstRows },
  ]
}
