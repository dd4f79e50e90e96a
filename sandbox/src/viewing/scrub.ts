import { sql, type Kysely } from 'kysely'
import type { Schema } from '../db/schema.js'

/**
 * Writes the database file anew without what was deleted: until then SQLite leaves old rows readable in free pages
 * and in its log. Everybody else waits meanwhile, about a second per gigabyte.
 */
export async function scrub(db: Kysely<Schema>): Promise<void> {
  await sql`vacuum`.execute(db)
  await sql`pragma wal_checkpoint(truncate)`.execute(db)
}
