/** A part of a long table: rows that are in the page, or the room of those that are not. */
export type RowPiece = { from: number; to: number } | { gap: number; after: number }

/** Above this many, only the rows around the visible ones are in the page. */
export const windowAbove = 200
/** From this many on the code for that is loaded. */
export const windowSoon = 100
/** What is in the page before its size is known. */
const firstRows = 40
const usualHeight = 53

/** What is rendered before anything was measured. */
export function firstPieces(count: number): RowPiece[] {
  if (count <= windowAbove) return [{ from: 0, to: count }]
  return [
    { from: 0, to: firstRows },
    { gap: (count - firstRows) * usualHeight, after: firstRows },
  ]
}
