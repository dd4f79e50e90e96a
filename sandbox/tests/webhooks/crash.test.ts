import { join } from 'node:path'
import { verifyWebhook } from 'react-hippo-video/webhooks'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../src/db/open.js'
import { emit } from '../../src/webhooks/emit.js'
import { buildSandbox, runSandbox, type RunningChild } from '../child.js'
import { call } from '../core/client.js'
import { tempFolder, until } from '../harness.js'
import { startReceiver, type Received } from './receiver.js'
import { hex, verifyStandard } from './signatures.js'
import { addVideo, clicks, secret } from './stage.js'

const count = 1000
const settings = { WEBHOOK_RETRY_MS: '0,100,200,400,800', JOB_POLL_MS: '100', WEBHOOK_TIMEOUT_MS: '5000' }

type Row = { id: string; state: string; attempts: { status: number | null; error: string | null }[] }

async function readAll(child: RunningChild): Promise<Row[]> {
  const rows: Row[] = []
  for (let page = 1; ; page++) {
    const answer = await (await call(child, 'GET', '/webhook/deliveries', { page })).json()
    rows.push(...answer.rows)
    if (!answer.hasMore) return rows
  }
}

/** What happened while no process delivered: the events are in the outbox, with the video they are about. */
async function leaveEvents(folder: string): Promise<void> {
  const db = openDatabase(join(folder, 'sandbox.db'))
  const account = await db.selectFrom('account').select(['id', 'email']).executeTakeFirstOrThrow()
  const services = { db, account, clock: Date.now }
  const videoId = await addVideo(services)
  await db.transaction().execute((trx) => emit(trx, clicks(services, videoId, count)))
  await db.destroy()
}

test('delivers every event at least once to a receiver that is busy twice, over kill -9, and logs the truth', async ({
  annotate,
}) => {
  const folder = await tempFolder()
  const built = await buildSandbox()
  onTestFinished(built.remove)
  const asked = new Map<string, number>()
  const forged: string[] = []
  const accepted = new Map<string, number>()
  const check = (one: Received, id: string): void => {
    try {
      verifyStandard(one)
      if (one.headers['x-hippo-signature'] !== hex(one)) throw new Error('hex')
    } catch {
      forged.push(id)
    }
  }
  const receiver = await startReceiver((one, response) => {
    const id = String(one.headers['webhook-id'])
    check(one, id)
    const tries = (asked.get(id) ?? 0) + 1
    asked.set(id, tries)
    if (tries > 2) accepted.set(id, (accepted.get(id) ?? 0) + 1)
    response.writeHead(tries > 2 ? 204 : 503).end()
  })

  const env = { DATA_DIR: folder, ...settings }
  const before = await runSandbox(built.main, env)
  const saved = await call(before, 'POST', '/webhook', {
    url: receiver.url,
    secret_key: secret,
    events: ['VideoCTA'],
  })
  expect(saved.status).toBe(200)
  before.process.kill('SIGTERM')
  await before.exited
  await leaveEvents(folder)

  const began = performance.now()
  const first = await runSandbox(built.main, env)
  await until('the middle', () => receiver.received.length >= 1300, 100_000)
  first.process.kill('SIGKILL')
  await first.exited
  const atKill = receiver.received.length
  const second = await runSandbox(built.main, env)
  await until('every event', () => accepted.size === count, 100_000)
  const seconds = (performance.now() - began) / 1000
  const rows = await until('every delivery to be written down', async () => {
    const all = await readAll(second)
    return all.every((row) => row.state === 'delivered') && all
  })

  expect(atKill).toBeLessThan(2500)
  expect(rows).toHaveLength(count)
  expect(forged).toEqual([])
  for (const one of receiver.received.slice(0, 20)) {
    expect(await verifyWebhook(one.body, one.headers, { secrets: secret })).toMatchObject({
      type: 'VideoCTA',
    })
  }
  // The log: one line for each request that was answered, and one for each the kill cut short, seen or not.
  const lines = rows.flatMap((row) => row.attempts)
  const cut = lines.filter(({ status }) => status === null)
  const answered = lines.length - cut.length
  expect(cut.length).toBeLessThanOrEqual(8)
  expect(new Set(cut.map(({ error }) => error)).size).toBeLessThanOrEqual(1)
  expect(receiver.received.length).toBeGreaterThanOrEqual(answered)
  expect(receiver.received.length).toBeLessThanOrEqual(lines.length)
  expect(lines.filter(({ status }) => status === 204).length).toBeLessThanOrEqual(
    [...accepted.values()].reduce((sum, times) => sum + times, 0),
  )
  const duplicates = [...accepted.values()].filter((times) => times > 1).length
  expect(duplicates).toBeLessThanOrEqual(8)
  expect(second.output().stdout + second.output().stderr).not.toContain(secret)
  await annotate(
    `${count} events, killed at request ${atKill}: ${receiver.received.length} requests, ${cut.length} cut short, ` +
      `${duplicates} duplicates, ${seconds.toFixed(1)} s with both starts`,
  )
}, 240_000)
