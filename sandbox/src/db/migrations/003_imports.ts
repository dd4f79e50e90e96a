import { sql } from 'kysely'
import type { Migration } from '../migration.js'

const statements: ReturnType<typeof sql>[] = []

/** The tables of imports. */
export const imports: Migration = {
  name: '003_imports',
  async up(db) {
    for (const statement of statements) await statement.execute(db)
  },
}
