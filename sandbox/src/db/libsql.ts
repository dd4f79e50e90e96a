import Libsql from 'libsql'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

/** Opens a database file with the durability the server promises: an answered write survives a power cut. */
export function openLibsql(file: string): SqliteDatabase {
  const database = new Libsql(file)
  for (const pragma of [
    'journal_mode = wal',
    'synchronous = full',
    'busy_timeout = 5000',
    'foreign_keys = on',
  ]) {
    database.exec(`pragma ${pragma}`)
  }
  return {
    close: () => {
      // Closing leaves the log as it is, so that the file alone would be no copy of the data.
      database.exec('pragma wal_checkpoint(truncate)')
      database.close()
    },
    prepare: (sql) => statement(database.prepare(sql)),
  }
}

/**
 * Values as SQLite knows them. The driver ends the whole process on a boolean, stores every number as a real,
 * and reads a blob as an ArrayBuffer: all three are put right here.
 */
function statement(prepared: Libsql.Statement): SqliteStatement {
  return {
    reader: prepared.reader,
    all: (parameters) => prepared.all(parameters.map(toSqlite)).map(fromSqlite),
    run: (parameters) => prepared.run(parameters.map(toSqlite)),
    iterate: (parameters) => prepared.iterate(parameters.map(toSqlite)),
  }
}

function toSqlite(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1n : 0n
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value)
  return value
}

function fromSqlite(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row
  for (const [name, value] of Object.entries(row)) {
    if (value instanceof ArrayBuffer) Object.assign(row, { [name]: new Uint8Array(value) })
  }
  return row
}
