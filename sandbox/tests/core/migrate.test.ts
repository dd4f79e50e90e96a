import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { migrate, migrations } from '../../src/db/migrate.js'
import type { Migration } from '../../src/db/migration.js'
import { openDatabase } from '../../src/db/open.js'
import { tempFolder } from '../harness.js'

const tables = sql<{ name: string }>`select name from sqlite_master where type = 'table' order by name`

async function database() {
  return openDatabase(join(await tempFolder(), 'test.db'))
}

it('applies each step once', async () => {
  const db = await database()
  expect(await migrate(db, 1)).toEqual(migrations.map((step) => step.name))
  expect(await migrate(db, 2)).toEqual([])
  const applied = await db.selectFrom('migration').selectAll().execute()
  expect(applied.map((row) => row.applied_at)).toEqual(migrations.map(() => 1))
  await db.destroy()
})

it('leaves nothing of a step that failed, and goes on from there', async () => {
  const db = await database()
  const broken: Migration = {
    name: '900_broken',
    async up(trx) {
      await sql`create table half_done (a integer)`.execute(trx)
      await sql`create table half_done (a integer)`.execute(trx)
    },
  }
  await expect(migrate(db, 1, [...migrations, broken])).rejects.toThrow('half_done')
  const names = (await tables.execute(db)).rows.map((row) => row.name)
  expect(names).not.toContain('half_done')
  expect(names).toContain('video')
  const mended: Migration = {
    name: '900_broken',
    up: async (trx) => void (await sql`create table done (a integer)`.execute(trx)),
  }
  expect(await migrate(db, 2, [...migrations, mended])).toEqual(['900_broken'])
  await db.destroy()
})

it('does not touch what a newer version wrote', async () => {
  const db = await database()
  await migrate(db, 1, [...migrations, { name: '999_later', up: async () => {} }])
  await expect(migrate(db, 2)).rejects.toThrow('written by a newer version (it knows 999_later)')
  await db.destroy()
})

it('keeps booleans, whole numbers and bytes as SQLite means them', async () => {
  const db = await database()
  const { rows } = await sql<Record<string, unknown>>`
    select ${true} as yes, typeof(${5}) as whole, typeof(${0.5}) as broken, ${new Uint8Array([1, 2])} as bytes, ${null} as empty
  `.execute(db)
  expect(rows).toEqual([
    { yes: 1, whole: 'integer', broken: 'real', bytes: new Uint8Array([1, 2]), empty: null },
  ])
  await db.destroy()
})

it('rolls a transaction back as a whole while others wait their turn', async () => {
  const db = await database()
  await sql`create table t (a integer)`.execute(db)
  const insert = (a: number, fail: boolean) =>
    db.transaction().execute(async (trx) => {
      await sql`insert into t values (${a})`.execute(trx)
      await sql`insert into t values (${a})`.execute(trx)
      if (fail) throw new Error('no')
    })
  await Promise.allSettled(Array.from({ length: 20 }, (_, index) => insert(index, index % 2 === 0)))
  const { rows } = await sql<{ n: number }>`select count(*) as n from t`.execute(db)
  expect(rows).toEqual([{ n: 20 }])
  await db.destroy()
})

it('keeps its log short, and leaves none behind when it closes', async () => {
  const file = join(await tempFolder(), 'test.db')
  const db = openDatabase(file)
  await sql`create table t (a text)`.execute(db)
  const text = 'x'.repeat(4000)
  for (let index = 0; index < 3000; index++) await sql`insert into t values (${text})`.execute(db)
  const log = async (): Promise<number> => (await stat(`${file}-wal`)).size
  expect(await log()).toBeLessThan(8_000_000)
  await db.destroy()
  expect(await log().catch(() => 0)).toBe(0)
  expect((await stat(file)).size).toBeGreaterThan(12_000_000)
})

it('makes viewers of before findable by name and address', async () => {
  const db = await database()
  await migrate(db, 1, migrations.slice(0, 5))
  const viewers = [
    ['a', "'Zoë Álvarez'", "'zoe@example.com'"],
    ['b', 'null', "'ben@example.com'"],
    ['c', 'null', 'null'],
  ]
  for (const [key, name, email] of viewers) {
    await sql`insert into viewer_video (account_id, video_id, viewer_key, views, pct, ranges, last_at, name, email)
      values ('acc', '1', ${key}, 1, 5, x'', 1, ${sql.raw(name ?? '')}, ${sql.raw(email ?? '')})`.execute(db)
  }
  await migrate(db, 2)
  const rows = await db
    .selectFrom('viewer_video')
    .select(['viewer_key', 'who'])
    .orderBy('viewer_key')
    .execute()
  expect(rows.map(({ who }) => who)).toEqual(['zoe alvarez\nzoe@example.com', 'ben@example.com', ''])
  await db.destroy()
})
