import { roughOrder } from './roughOrder.js'

/** For each row its place among the values of a column: equal values share one, and 0 is for those without any. */
export interface Ranks {
  of: Uint32Array
  /** How many places there are, beside 0. */
  count: number
}

/** Gives places to the numbers; returns the last one. */
function rankNumbers(numbers: readonly number[], rows: readonly number[], of: Uint32Array): number {
  const places = new Map<number, number>()
  for (const value of Float64Array.from(numbers).sort()) {
    if (!places.has(value)) places.set(value, places.size + 1)
  }
  for (let at = 0; at < rows.length; at += 1) of[rows[at] ?? -1] = places.get(numbers[at] ?? 0) ?? 0
  return places.size
}

/** Gives the places after `count` to the texts; returns the last one. */
function rankTexts(
  texts: readonly string[],
  rows: readonly number[],
  of: Uint32Array,
  count: number,
  collator: Intl.Collator,
): number {
  const { compare } = collator
  const compareAt = (a: number, b: number): number => {
    const one = texts[a] ?? ''
    const other = texts[b] ?? ''
    return one === other ? 0 : compare(one, other)
  }
  // The collator has the last word.
  const order = roughOrder(texts, collator).sort(compareAt)
  let place = count
  let last = -1
  for (const at of order) {
    if (last < 0 || compareAt(last, at) !== 0) place += 1
    of[rows[at] ?? -1] = place
    last = at
  }
  return place
}

/** Ranks the values of a column: numbers first, then texts as the collator has them. */
export function rankValues(values: readonly (string | number | null)[], collator: Intl.Collator): Ranks {
  const of = new Uint32Array(values.length)
  const numbers: number[] = []
  const texts: string[] = []
  const rows: { number: number[]; string: number[] } = { number: [], string: [] }
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row]
    if (typeof value === 'number') {
      numbers.push(value)
      rows.number.push(row)
    } else if (typeof value === 'string') {
      texts.push(value)
      rows.string.push(row)
    }
  }
  const count = numbers.length > 0 ? rankNumbers(numbers, rows.number, of) : 0
  return { of, count: texts.length > 0 ? rankTexts(texts, rows.string, of, count, collator) : count }
}
