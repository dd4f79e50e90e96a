import type { Kysely } from 'kysely'
import type { Schema } from './schema.js'

/** One step forward. Runs once, in a transaction of its own; never edited after it was released. */
export interface Migration {
  readonly name: string
  up(db: Kysely<Schema>): Promise<void>
}
