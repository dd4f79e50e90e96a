import { sql, type Kysely } from 'kysely'
import type { Migration } from './migration.js'
import { core } from './migrations/001_core.js'
import { viewing } from './migrations/002_viewing.js'
import { imports } from './migrations/003_imports.js'
import { interactions } from './migrations/004_interactions.js'
import { webhooks } from './migrations/005_webhooks.js'
import { insights } from './migrations/006_insights.js'
import type { Schema } from './schema.js'
import { SandboxStartError } from '../start-error.js'

/** In the order they are applied. */
export const migrations: readonly Migration[] = [core, viewing, imports, interactions, webhooks, insights]

/**
 * Brings a database forward; returns the names of the steps that were new to it.
 *
 * @throws SandboxStartError where a newer version has been here
 */
export async function migrate(
  db: Kysely<Schema>,
  now: number,
  steps: readonly Migration[] = migrations,
): Promise<string[]> {
  await sql`create table if not exists migration (name text primary key, applied_at bigint not null)`.execute(
    db,
  )
  const known = await db.selectFrom('migration').select('name').execute()
  const applied = new Set(known.map((row) => row.name))
  const names = new Set(steps.map((step) => step.name))
  const foreign = known.find((row) => !names.has(row.name))
  if (foreign) {
    throw new SandboxStartError(
      `The data folder was written by a newer version (it knows ${foreign.name}): use that version, or set DATA_DIR to another folder.`,
    )
  }
  const missing = steps.filter((step) => !applied.has(step.name))
  for (const step of missing) {
    await db.transaction().execute(async (trx) => {
      await step.up(trx)
      await trx.insertInto('migration').values({ name: step.name, applied_at: now }).execute()
    })
  }
  return missing.map((step) => step.name)
}
