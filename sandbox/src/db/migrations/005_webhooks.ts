import { sql } from 'kysely'
import type { Migration } from '../migration.js'

const statements: ReturnType<typeof sql>[] = []

/** The tables of webhooks. */
export const webhooks: Migration = {
  name: '005_webhooks',
  async up(db) {
    for (const statement of statements) await statement.execute(db)
  },
}
