import { randomUUID } from 'node:crypto'
import type { Services } from '../../src/services.js'
import { emit, type Happened } from '../../src/webhooks/emit.js'
import { call } from '../core/client.js'
import { until, type TestSandbox } from '../harness.js'

export const secret = 'a-secret-of-the-test'
export const allEvents = [1, 3, 4, 5, 6]

type Place = Pick<Services, 'db' | 'clock'> & { account: { id: string } }

/** Puts a video there without its media. */
export async function addVideo({ db, account, clock }: Place, id = '700'): Promise<string> {
  await db
    .insertInto('video')
    .values({
      account_id: account.id,
      id,
      asset_id: `9${id}`,
      token: `token-of-${id}`,
      unique_id: id,
      title: 'Café tour – “one”',
      owner: 'user-1',
      created_by: 'maker@example.com',
      config: '{}',
      state: 'ready',
      created_at: clock(),
      touched_at: clock(),
      duration_ms: 171_689,
    })
    .execute()
  return id
}

/** One of each event, as the rooms of the server note them. */
export function oneOfEach(accountId: string, videoId: string, at: number): Happened[] {
  const base = { accountId, videoId, at }
  const email = 'viewer@example.org'
  return [
    { ...base, key: `created:${videoId}`, type: 'VideoCreated' },
    { ...base, key: `session:${videoId}`, type: 'VideoPlayedSessions', email, percentPlayed: 86 },
    { ...base, key: `cta:${videoId}`, type: 'VideoCTA', email },
    {
      ...base,
      key: `lead:${videoId}`,
      type: 'VideoLeadGenaration',
      firstName: 'Ada',
      lastName: 'Lane',
      email,
      phone: '+1 555 0100',
    },
    {
      ...base,
      key: `annotation:${videoId}`,
      type: 'VideoAnnotation',
      email,
      text: 'Read more',
      url: 'https://example.com/more',
      atMs: 12_500,
    },
  ]
}

/** Notes events in a transaction of their own. */
export function note(services: Services, happened: readonly Happened[]): Promise<void> {
  return services.db.transaction().execute((trx) => emit(trx, happened))
}

/** So many clicks on a call to action. */
export function clicks({ account, clock }: Omit<Place, 'db'>, videoId: string, count: number): Happened[] {
  return Array.from({ length: count }, () => ({
    accountId: account.id,
    videoId,
    key: `cta:${randomUUID()}`,
    at: clock(),
    type: 'VideoCTA',
    email: 'viewer@example.org',
  }))
}

export async function save(sandbox: TestSandbox, params: Record<string, unknown>): Promise<Response> {
  return call(sandbox, 'POST', '/webhook', { secret_key: secret, events: allEvents, ...params })
}

interface DeliveryRow {
  id: string
  event: string
  state: string
  nextAttemptAt: number | null
  attempts: {
    at: number
    durationMs: number
    status: number | null
    error: string | null
    answer: string | null
  }[]
}

export async function deliveries(sandbox: Pick<TestSandbox, 'url' | 'credentials'>): Promise<DeliveryRow[]> {
  const answer = await call(sandbox, 'GET', '/webhook/deliveries')
  return (await answer.json()).rows
}

/** The deliveries once all are as wanted. */
export function settled(sandbox: TestSandbox, count: number, state: string): Promise<DeliveryRow[]> {
  return until(`${count} deliveries to be ${state}`, async () => {
    const rows = await deliveries(sandbox)
    return rows.length === count && rows.every((row) => row.state === state) && rows
  })
}
