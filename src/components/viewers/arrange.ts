import type { ViewerProfile } from '../../hooks/data.js'
import { columnValue } from './columnValue.js'
import { type Ranks, rankValues } from './rankValues.js'
import type { ViewerColumn } from './viewerColumns.js'
import type { ViewerTableSort } from './viewerTableProps.js'

/** Rows by their ranks, equals as they were, and those without a value last in either direction. */
function byRank<Row>(rows: readonly Row[], { of, count }: Ranks, isDescending: boolean): Row[] {
  const starts = new Uint32Array(count + 2)
  const placeOf = (index: number): number => {
    const rankOf = of[index] ?? 0
    if (rankOf === 0) return count
    return isDescending ? count - rankOf : rankOf - 1
  }
  for (let index = 0; index < rows.length; index += 1) {
    const after = placeOf(index) + 1
    starts[after] = (starts[after] ?? 0) + 1
  }
  for (let place = 1; place < starts.length; place += 1) {
    starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0)
  }
  const sorted = [...rows]
  let index = 0
  for (const row of rows) {
    const place = placeOf(index)
    const at = starts[place] ?? 0
    sorted[at] = row
    starts[place] = at + 1
    index += 1
  }
  return sorted
}

const known = new WeakMap<readonly ViewerProfile[], Map<unknown, Ranks>>()

/**
 * Rows in the order of a column, by the reader's alphabet; equals stay as they were, and rows without a value come
 * last in either direction. Each value is compared once per list: turning the order around costs no comparison.
 */
export function sortRows(
  rows: readonly ViewerProfile[],
  column: ViewerColumn,
  direction: ViewerTableSort['direction'],
  collator: Intl.Collator,
): ViewerProfile[] {
  const ranks = known.get(rows) ?? new Map<unknown, Ranks>()
  known.set(rows, ranks)
  const by = `${typeof column === 'string' ? column : ''} ${collator.resolvedOptions().locale}`
  const key = typeof column === 'string' ? by : column.value
  const found =
    ranks.get(key) ??
    rankValues(
      rows.map((row) => columnValue(column, row)),
      collator,
    )
  ranks.set(key, found)
  return byRank(rows, found, direction === 'descending')
}

/** A text as it is searched: without accents and capitals. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Rows whose name or mail address holds the text. */
export function searchRows(rows: readonly ViewerProfile[], search: string): readonly ViewerProfile[] {
  const wanted = folded(search.trim())
  if (wanted === '') return rows
  return rows.filter(({ name, email }) => folded(`${name ?? ''}\n${email ?? ''}`).includes(wanted))
}
