import { sql, type Expression, type SqlBool } from 'kysely'

/**
 * `(a, b) in (values (?, ?), …)`: rows by their composite key, in the one spelling that SQLite and PostgreSQL share.
 * An empty list matches nothing.
 */
export function inKeys(
  columns: readonly string[],
  keys: readonly (readonly string[])[],
): Expression<SqlBool> {
  if (keys.length === 0) return sql<SqlBool>`1 = 0`
  const names = sql.join(columns.map((column) => sql.ref(column)))
  const rows = sql.join(keys.map((key) => sql`(${sql.join(key)})`))
  return sql<SqlBool>`(${names}) in (values ${rows})`
}

// These two stand in a query as text, not as a parameter: only so does a partial index apply.

/** Sessions that may still change. */
export const open: Expression<SqlBool> = sql<SqlBool>`sealed = 0`

/** Sessions that are summed up. */
export const sealed: Expression<SqlBool> = sql<SqlBool>`sealed = 1`

/** A key of two parts as one text, for maps. */
export function pairKey(first: string, second: string): string {
  return JSON.stringify([first, second])
}
