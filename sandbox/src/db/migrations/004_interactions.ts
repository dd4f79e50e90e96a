import { sql } from 'kysely'
import type { Migration } from '../migration.js'

const statements: ReturnType<typeof sql>[] = []

/** The tables of interactions. */
export const interactions: Migration = {
  name: '004_interactions',
  async up(db) {
    for (const statement of statements) await statement.execute(db)
  },
}
