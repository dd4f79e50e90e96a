import { join } from 'node:path'
import type { ServerResponse } from 'node:http'
import type { WebhookAttempt, WebhookDelivery } from 'react-hippo-video/contract'
import { verifyWebhook } from 'react-hippo-video/webhooks'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../src/db/open.js'
import { emit } from '../../src/webhooks/emit.js'
import { interrupted } from '../../src/webhooks/send.js'
import { buildSandbox, runSandbox, type RunningChild } from '../child.js'
import { call } from '../core/client.js'
import { tempFolder, until } from '../harness.js'
import { startReceiver, type Received } from './receiver.js'
import { hex, verifyStandard } from './signatures.js'
import { addVideo, clicks, secret } from './stage.js'

const count = 1000
const atOnce = 8
const settings = {
  WEBHOOK_RETRY_MS: '0,100,200,400,800',
  JOB_POLL_MS: '100',
  WEBHOOK_TIMEOUT_MS: '30000',
  WEBHOOK_CONCURRENCY: String(atOnce),
}

async function readAll(child: RunningChild): Promise<WebhookDelivery[]> {
  const rows: WebhookDelivery[] = []
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

/** The event of each delivery. The log leaves it out; the receiver knows no other name. */
async function readEventIds(folder: string): Promise<Map<string, string>> {
  const db = openDatabase(join(folder, 'sandbox.db'))
  const rows = await db.selectFrom('webhook_delivery').select(['id', 'event_id']).execute()
  await db.destroy()
  return new Map(rows.map((row) => [row.id, row.event_id]))
}

/** A request as the receiver remembers it. */
interface Request {
  at: number
  body: string
  /** What it was answered, each in words of its own; null where it was not. */
  answer: { status: number; text: string } | null
}

/**
 * What the log of one delivery and the memory of its receiver do not agree about. `lives` are the moments at which
 * the processes that sent began: only the last try of a life that was ended may be without an answer, and only such
 * a one may be unknown to the receiver.
 */
function disagreements(
  { state, attempts }: WebhookDelivery,
  requests: readonly Request[],
  lives: readonly number[],
): string[] {
  const found: string[] = []
  const lifeOf = ({ at }: { at: number }): number => lives.filter((start) => start <= at).length
  let next = 0
  for (const [place, attempt] of attempts.entries()) {
    const request = requests[next]
    const isTheirs = request !== undefined && lifeOf(request) === lifeOf(attempt)
    if (attempt.status === null) {
      const later = attempts[place + 1]
      if (attempt.error !== interrupted) found.push(`${place}: failed by itself, ${attempt.error}`)
      if (!later || lifeOf(later) <= lifeOf(attempt))
        found.push(`${place}: cut, and not by the end of a life`)
      if (isTheirs) next += 1
      continue
    }
    if (!isTheirs) found.push(`${place}: logged ${attempt.status}, and the receiver knows of no such request`)
    else found.push(...differences(place, attempt, request))
    next += 1
  }
  if (next < requests.length) found.push(`${requests.length - next} requests are not in the log`)
  const last = attempts.at(-1)
  if (state !== 'delivered' || last?.status !== 200) found.push(`${state} after ${last?.status}`)
  const early = attempts.slice(0, -1).filter(({ status }) => status === 200)
  if (early.length > 0) found.push('tried again after it was delivered')
  return found
}

function differences(place: number, attempt: WebhookAttempt, { at, answer }: Request): string[] {
  const found: string[] = []
  if (attempt.status !== answer?.status)
    found.push(`${place}: logged ${attempt.status}, was ${answer?.status}`)
  if (attempt.answer !== answer?.text)
    found.push(`${place}: logged “${attempt.answer}”, was “${answer?.text}”`)
  if (attempt.at > at) found.push(`${place}: logged after it arrived`)
  return found
}

test('delivers every event at least once to a receiver that is busy twice, over kill -9, and logs the truth', async ({
  annotate,
}) => {
  const folder = await tempFolder()
  const built = await buildSandbox()
  onTestFinished(built.remove)
  const asked = new Map<string, Request[]>()
  const forged: string[] = []
  const accepted = new Set<string>()
  const waiting: { id: string; answer: () => void; response: ServerResponse }[] = []
  let isHeld = (_status: number): boolean => false
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
    const requests = asked.get(id) ?? []
    asked.set(id, requests)
    const request: Request = { at: one.at, body: one.body, answer: null }
    const status = requests.push(request) > 2 ? 200 : 503
    const text = `Answer ${receiver.received.length}`
    const answer = (): void => {
      request.answer = { status, text }
      if (status === 200) accepted.add(id)
      response.writeHead(status).end(text)
    }
    if (isHeld(status)) waiting.push({ id, answer, response })
    else answer()
  })

  const env = { DATA_DIR: folder, ...settings }
  const lives: number[] = []
  const live = (): Promise<RunningChild> => {
    lives.push(Date.now())
    return runSandbox(built.main, env)
  }
  const before = await live()
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
  const first = await live()
  await until('the middle', () => receiver.received.length >= 1300, 100_000)
  first.process.kill('SIGKILL')
  await first.exited
  const atKill = receiver.received.length

  // Once more at the worst moment: what the receiver accepts is on its way to a process that never reads it.
  const second = await live()
  await until('the first events to get through', () => accepted.size >= count / 4, 100_000)
  isHeld = (status) => status === 200
  await until('all places to be taken', () => waiting.length === atOnce)
  isHeld = () => false
  second.process.kill('SIGSTOP')
  const unread = waiting.filter((_, index) => index % 2 === 0)
  for (const { answer } of unread) answer()
  await until('the answers to be out', () => unread.every(({ response }) => response.writableFinished))
  second.process.kill('SIGKILL')
  await second.exited

  const third = await live()
  await until('every event', () => accepted.size === count, 100_000)
  const seconds = (performance.now() - began) / 1000
  const rows = await until('every delivery to be written down', async () => {
    const all = await readAll(third)
    return all.every((row) => row.state === 'delivered') && all
  })
  third.process.kill('SIGTERM')
  await third.exited
  const eventIds = await readEventIds(folder)

  expect(atKill).toBeLessThan(2500)
  expect(forged).toEqual([])
  for (const one of receiver.received.slice(0, 20)) {
    expect(await verifyWebhook(one.body, one.headers, { secrets: secret })).toMatchObject({
      type: 'VideoCTA',
    })
  }
  expect([...asked].filter(([, requests]) => new Set(requests.map(({ body }) => body)).size !== 1)).toEqual(
    [],
  )
  expect(rows).toHaveLength(count)
  expect(new Set(rows.map(({ id }) => eventIds.get(id)))).toEqual(new Set(asked.keys()))
  const wrong = rows.flatMap((row) => {
    const id = eventIds.get(row.id) ?? ''
    return disagreements(row, asked.get(id) ?? [], lives).map((what) => `${id}: ${what}`)
  })
  expect(wrong).toEqual([])
  // Accepted, and nobody knew: the log says so, and that it was sent again.
  const logs = new Map(rows.map((row) => [eventIds.get(row.id), row.attempts.slice(-2)]))
  expect(unread.map(({ id }) => logs.get(id)?.map(({ status }) => status))).toEqual(
    unread.map(() => [null, 200]),
  )
  expect(
    unread.map(({ id }) =>
      asked
        .get(id)
        ?.slice(-2)
        .map(({ answer }) => answer?.status),
    ),
  ).toEqual(unread.map(() => [200, 200]))
  const cut = rows.flatMap(({ attempts }) => attempts.filter(({ status }) => status === null)).length
  expect(cut).toBeLessThanOrEqual(2 * atOnce)
  expect(third.output().stdout + third.output().stderr).not.toContain(secret)
  await annotate(
    `${count} events, killed at request ${atKill} and with ${atOnce} open: ${receiver.received.length} requests, ` +
      `${cut} cut short, ${unread.length} of them accepted unheard, ${seconds.toFixed(1)} s with all starts`,
  )
}, 240_000)
