import {
  CompiledQuery,
  Kysely,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type SqliteDialectConfig,
} from 'kysely'
import { openLibsql } from './libsql.js'
import type { Schema } from './schema.js'

/**
 * Opens the one connection to the database file. Transactions begin `immediate`: whoever starts one can
 * finish it. Await nothing but queries inside, as everybody else waits meanwhile.
 */
export function openDatabase(file: string): Kysely<Schema> {
  const config = { database: openLibsql(file) }
  return new Kysely<Schema>({ dialect: new ImmediateDialect(config) })
}

class ImmediateDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig

  constructor(config: SqliteDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#config)
  }
}

class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}
