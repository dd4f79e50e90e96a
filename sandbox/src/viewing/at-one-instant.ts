import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../db/schema.js'

/**
 * Runs queries that belong together on one state of the database. A session sealed between two of them would else
 * be neither open nor summed up.
 */
export function atOneInstant<Result>(
  db: Kysely<Schema>,
  read: (trx: Transaction<Schema>) => Promise<Result>,
): Promise<Result> {
  return db.transaction().setIsolationLevel('repeatable read').execute(read)
}
