import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { migrate } from '../../src/db/migrate.js'
import { openDatabase } from '../../src/db/open.js'
import { createJobs } from '../../src/jobs/create-jobs.js'
import type { JobPayload } from '../../src/jobs/jobs.js'
import { createLog } from '../../src/log.js'
import { tempFolder, until } from '../harness.js'

async function table() {
  const db = openDatabase(join(await tempFolder(), 'test.db'))
  await migrate(db, 0)
  onTestFinished(() => db.destroy())
  let now = 1_000_000
  const clock = (): number => now
  const make = () => {
    const jobs = createJobs({ db, log: createLog(() => {}), clock, pollMs: 3_600_000 })
    onTestFinished(() => jobs.stop())
    return jobs
  }
  const rows = () => db.selectFrom('job').select(['kind', 'key', 'state', 'attempts', 'last_error']).execute()
  return { db, make, rows, clock, advance: (ms: number) => (now += ms) }
}

it('does a job once and forgets it', async () => {
  const { make, rows } = await table()
  const jobs = make()
  const done: JobPayload[] = []
  jobs.handle('greet', async (payload) => void done.push(payload))
  await jobs.add({ kind: 'greet', key: 'a', payload: { name: 'Ada' } })
  await jobs.runDue()
  await jobs.runDue()
  expect(done).toEqual([{ name: 'Ada' }])
  expect(await rows()).toEqual([])
})

it('waits longer after each failure, then gives up and keeps the last words', async () => {
  const { make, rows, advance } = await table()
  const jobs = make()
  const dead: JobPayload[] = []
  let tries = 0
  const handler = async (): Promise<void> => {
    tries += 1
    throw new Error(`try ${tries}`)
  }
  jobs.handle('fail', handler, { attempts: 3, onDead: async (payload) => void dead.push(payload) })
  await jobs.add({ kind: 'fail', key: 'a', payload: { id: 1 } })
  await jobs.runDue()
  expect([tries, (await rows())[0]?.state]).toEqual([1, 'ready'])
  await jobs.runDue()
  expect(tries).toBe(1)
  advance(10 * 60_000)
  await jobs.runDue()
  advance(10 * 60_000)
  await jobs.runDue()
  expect(await rows()).toEqual([{ kind: 'fail', key: 'a', state: 'dead', attempts: 3, last_error: 'try 3' }])
  expect(dead).toEqual([{ id: 1 }])
  advance(3_600_000)
  await jobs.runDue()
  expect(tries).toBe(3)
  await jobs.add({ kind: 'fail', key: 'a' })
  await jobs.runDue()
  expect(tries).toBe(4)
})

it('joins jobs of one key, and repeats one that is asked for while it runs', async () => {
  const { make } = await table()
  const jobs = make()
  const seen: unknown[] = []
  jobs.handle('build', async ({ version }) => {
    seen.push(version)
    if (version === 2) await jobs.add({ kind: 'build', key: 'x', payload: { version: 3 } })
  })
  await jobs.add({ kind: 'build', key: 'x', payload: { version: 1 } })
  await jobs.add({ kind: 'build', key: 'x', payload: { version: 2 } })
  await jobs.runDue()
  expect(seen).toEqual([2, 3])
})

it('runs no more of a kind at a time than it may', async () => {
  const { make } = await table()
  const jobs = make()
  let running = 0
  let most = 0
  jobs.handle(
    'slow',
    async () => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setImmediate(resolve))
      running--
    },
    { concurrency: 2 },
  )
  for (let index = 0; index < 7; index++) await jobs.add({ kind: 'slow', key: `k${index}` })
  await jobs.runDue()
  expect([most, running]).toEqual([2, 0])
})

it('comes back at its interval, failures included', async () => {
  const { make, advance } = await table()
  const jobs = make()
  let runs = 0
  jobs.every('tick', 60_000, async () => {
    if (++runs === 2) throw new Error('once')
  })
  await jobs.start()
  await jobs.runDue()
  expect(runs).toBe(1)
  for (let minute = 0; minute < 3; minute++) {
    advance(60_001)
    await jobs.runDue()
  }
  expect(runs).toBe(4)
})

it('takes up what a killed process left in the middle', async () => {
  const { db, make } = await table()
  const first = make()
  await first.add({ kind: 'work', key: 'a', payload: { id: 7 } })
  await db.updateTable('job').set({ state: 'active', locked_until: 9e12, lock_token: 'dead' }).execute()
  const second = make()
  const done: JobPayload[] = []
  second.handle('work', async (payload) => void done.push(payload))
  await second.start()
  await second.runDue()
  expect(done).toEqual([{ id: 7 }])
})

it('takes over a job whose lease ran out, and does not believe its late holder', async () => {
  const { db, make, rows, advance, clock } = await table()
  const jobs = make()
  await jobs.add({ kind: 'work', key: 'a' })
  await db
    .updateTable('job')
    .set({ state: 'active', locked_until: clock() + 60_000, lock_token: 'late' })
    .execute()
  let runs = 0
  jobs.handle('work', async () => void (runs += 1))
  await jobs.runDue()
  expect(runs).toBe(0)
  advance(60_001)
  await jobs.runDue()
  expect([runs, await rows()]).toEqual([1, []])
})

it('exists only if the transaction does that added it', async () => {
  const { db, make, rows } = await table()
  const jobs = make()
  const failing = db.transaction().execute(async (trx) => {
    await jobs.add({ kind: 'work', key: 'a' }, trx)
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await rows()).toEqual([])
})

it('waits for running jobs when it stops, and counts no failure that stopping caused', async () => {
  const { make, rows } = await table()
  const jobs = make()
  let release: (() => void) | null = null
  jobs.handle(
    'slow',
    async () => {
      await new Promise<void>((resolve) => (release = resolve))
      throw new Error('aborted')
    },
    { attempts: 1 },
  )
  await jobs.start()
  await jobs.add({ kind: 'slow', key: 'a' })
  const run = jobs.runDue()
  const started = await until('the job to run', () => release)
  const stopped = jobs.stop()
  started()
  await Promise.all([stopped, run])
  expect((await rows())[0]).toMatchObject({ state: 'ready' })
})
