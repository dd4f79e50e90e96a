import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { UploadTicket } from '../../../src/contract/app/recordings.js'
import { HippoError } from '../../../src/core/error.js'
import { createMemoryRing } from '../../../src/recorder/browser/store/memoryRing.js'
import type { TakeStore } from '../../../src/recorder/browser/store/takeStore.js'
import { createTicketKeeper } from '../../../src/recorder/browser/upload/ticket.js'
import type { TicketKeeper } from '../../../src/recorder/browser/upload/ticket.js'
import { createUploader } from '../../../src/recorder/browser/upload/uploader.js'
import { fetchStack } from './fetchStack.js'
import { startTusServer } from './tusServer.js'
import type { Fault, Passing, TusServer } from './tusServer.js'

let server: TusServer
beforeEach(async () => {
  server = await startTusServer()
})
afterEach(() => server.close())

/** Bytes that differ everywhere, so that a shifted or repeated piece is noticed. */
function bytes(from: number, length: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(length)
  for (let i = 0; i < length; i += 1) out[i] = ((from + i) * 2_654_435_761) >>> 24
  return out
}

const never: TicketKeeper = {
  current: () => Promise.resolve('ticket-1'),
  renew: () => Promise.reject(new Error('not asked for')),
}

function begin(store: TakeStore, ticket: TicketKeeper = never) {
  const retries: HippoError[] = []
  const waits: number[] = []
  const offsets: number[] = []
  const onRecovered = vi.fn<() => void>()
  const uploader = createUploader({
    store,
    ticket,
    endpoint: server.endpoint,
    metadata: { asset_id: '7', filetype: 'video/webm', layer: 'main' },
    onOffset: (offset) => offsets.push(offset),
    onRetry(error, waitMs) {
      retries.push(error)
      waits.push(waitMs)
    },
    onRecovered,
    httpStack: fetchStack,
    firstRetryMs: 10,
  })
  const controller = new AbortController()
  return { retries, waits, offsets, onRecovered, uploader, controller, done: uploader.run(controller.signal) }
}

/** Records four pieces of 300 kB, each when the one before is on the server, and closes. */
async function record(store: TakeStore, offsets: number[]): Promise<Uint8Array> {
  const size = 300_000
  for (let piece = 0; piece < 4; piece += 1) {
    await store.append(new Blob([bytes(piece * size, size)]))
    const last = piece === 3
    await vi.waitFor(() => expect(last || offsets.at(-1) === (piece + 1) * size).toBe(true), 10_000)
  }
  store.close()
  return bytes(0, 4 * size)
}

test('sends while it is recorded, and declares the length on an empty request of its own', async () => {
  const store = createMemoryRing()
  const { done, offsets } = begin(store)
  const all = await record(store, offsets)
  await done
  expect(Buffer.compare(await server.stored(), all)).toBe(0)
  const patches = server.requests.filter(({ method }) => method === 'PATCH')
  expect(patches.at(-1)).toMatchObject({ isLast: true, body: Buffer.alloc(0) })
  expect(patches.filter(({ isLast }) => isLast)).toHaveLength(1)
  expect(patches.length).toBeGreaterThanOrEqual(5)
  expect(server.requests.at(-1)?.method).toBe('HEAD')
  for (const { headers } of server.requests) expect(headers.authorization).toBe('Bearer ticket-1')
})

test('keeps nothing that the server holds', async () => {
  const store = createMemoryRing()
  const { done, offsets } = begin(store)
  await record(store, offsets)
  await done
  await expect(store.read(0, 10)).rejects.toMatchObject({ code: 'upload_mismatch' })
})

describe('a cut connection costs no byte', () => {
  const targets: Record<string, (request: Passing) => boolean> = {
    'the creation': ({ method }) => method === 'POST',
    'a data request': ({ dataPatch }) => dataPatch === 2,
    'the last data request': ({ dataPatch, body, headers }) =>
      dataPatch > 0 && Number(headers['upload-offset']) + body.length === 1_200_000,
    'the empty last request': ({ isLast }) => isLast,
    'the look at the end': ({ method }) => method === 'HEAD',
  }
  const modes: Fault[] = ['dropped', 'half', 'lost', { status: 503 }, { status: 423 }]
  const cases = Object.keys(targets).flatMap((target) =>
    modes.map((mode) => ({ target, mode, name: JSON.stringify(mode) })),
  )
  test.each(cases)('$target: $name', async ({ target, mode }) => {
    const store = createMemoryRing()
    let hits = 0
    server.fault((request) => {
      if (hits > 0 || !targets[target]?.(request)) return null
      hits += 1
      return mode
    })
    const { done, offsets, retries } = begin(store)
    const all = await record(store, offsets)
    await done
    expect(hits).toBe(1)
    expect(retries).toHaveLength(1)
    expect(Buffer.compare(await server.stored(), all)).toBe(0)
  })
})

test.each<Fault>(['dropped', 'half', 'lost'])(
  'a take closed before its last data request: %s',
  async (mode) => {
    const store = createMemoryRing()
    await store.append(new Blob([bytes(0, 1_200_000)]))
    store.close()
    let hits = 0
    server.fault(({ dataPatch }) => {
      if (hits > 0 || dataPatch !== 2) return null
      hits += 1
      return mode
    })
    const { done } = begin(store)
    await done
    expect(hits).toBe(1)
    expect(server.requests.filter(({ isLast }) => isLast).map(({ body }) => body.length)).toEqual([0])
    expect(Buffer.compare(await server.stored(), bytes(0, 1_200_000))).toBe(0)
  },
)

test('a failing look after a cut never begins another upload', async () => {
  const store = createMemoryRing()
  const faults: Fault[] = ['half', { status: 503 }, { status: 500 }, 'dropped']
  server.fault((request) =>
    request.dataPatch >= 2 || request.method === 'HEAD' ? (faults.shift() ?? null) : null,
  )
  const { done, offsets, onRecovered } = begin(store)
  const all = await record(store, offsets)
  await done
  expect(server.uploads()).toBe(1)
  expect(faults).toHaveLength(0)
  expect(onRecovered).toHaveBeenCalled()
  expect(Buffer.compare(await server.stored(), all)).toBe(0)
})

test('waits as long as the server asks', async () => {
  const store = createMemoryRing()
  let refusedAt = 0
  let backAt = 0
  server.fault(({ method }) => {
    if (method !== 'POST') return null
    if (refusedAt === 0) {
      refusedAt = performance.now()
      return { status: 503, headers: { 'retry-after': '1' } }
    }
    backAt = performance.now()
    return null
  })
  const { done, retries, waits } = begin(store)
  await store.append(new Blob([bytes(0, 1000)]))
  store.close()
  await done
  expect(retries[0]).toMatchObject({ code: 'maintenance', retryAfterMs: 1000 })
  expect(waits).toEqual([1000])
  expect(backAt - refusedAt).toBeGreaterThanOrEqual(990)
})

test.each([401, 403])('renews a ticket refused with %i and goes on', async (status) => {
  const store = createMemoryRing()
  server.fault(({ headers, dataPatch }) =>
    headers.authorization === 'Bearer old' && dataPatch === 2 ? { status } : null,
  )
  const renew = vi.fn<() => Promise<UploadTicket>>(() =>
    Promise.resolve({ token: 'new', expiresAt: Date.now() + 900_000 }),
  )
  const keeper = createTicketKeeper({ token: 'old', expiresAt: Date.now() + 900_000 }, renew)
  const { done, offsets, retries } = begin(store, keeper)
  const all = await record(store, offsets)
  await done
  expect(renew).toHaveBeenCalledTimes(1)
  // No byte was held up, so nobody is told of a lost connection.
  expect(retries).toEqual([])
  expect(server.requests.at(-1)?.headers.authorization).toBe('Bearer new')
  expect(Buffer.compare(await server.stored(), all)).toBe(0)
})

test('renews a ticket before it runs out', async () => {
  const store = createMemoryRing()
  let now = 0
  const renew = vi.fn<() => Promise<UploadTicket>>(() =>
    Promise.resolve({ token: 'new', expiresAt: 2_000_000 }),
  )
  const keeper = createTicketKeeper({ token: 'old', expiresAt: 900_000 }, renew, () => now)
  const { done, offsets } = begin(store, keeper)
  await store.append(new Blob([bytes(0, 300_000)]))
  await vi.waitFor(() => expect(offsets.at(-1)).toBe(300_000))
  now = 850_000
  await store.append(new Blob([bytes(300_000, 300_000)]))
  store.close()
  await done
  expect(renew).toHaveBeenCalledTimes(1)
  expect(server.requests.every(({ method }) => method !== 'GET')).toBe(true)
  expect(server.requests.at(-1)?.headers.authorization).toBe('Bearer new')
})

test.each([
  [401, 'ticket_expired'],
  [403, 'upload_failed'],
])('a ticket refused with %i again right after its renewal is final', async (status, code) => {
  server.fault(() => ({ status }))
  const store = createMemoryRing()
  const { done } = begin(
    store,
    createTicketKeeper({ token: 'old', expiresAt: Date.now() + 900_000 }, () =>
      Promise.resolve({ token: 'new', expiresAt: Date.now() + 900_000 }),
    ),
  )
  await expect(done).rejects.toMatchObject({ code, status })
  expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer old', 'Bearer new'])
})

test('a backend that refuses another ticket before the old one runs out: ticket_expired, as after a refusal', async () => {
  const store = createMemoryRing()
  let now = 0
  const keeper = createTicketKeeper(
    { token: 'old', expiresAt: 900_000 },
    () => Promise.reject(new HippoError('unauthorized', 'Signed out.', { status: 401 })),
    () => now,
  )
  const { done, offsets } = begin(store, keeper)
  await store.append(new Blob([bytes(0, 300_000)]))
  await vi.waitFor(() => expect(offsets.at(-1)).toBe(300_000))
  now = 850_000
  store.close()
  await expect(done).rejects.toMatchObject({ code: 'ticket_expired', status: 401 })
})

test('a backend that is down for a while holds the renewal up, and loses nothing', async () => {
  const store = createMemoryRing()
  server.fault(({ headers, dataPatch }) =>
    headers.authorization === 'Bearer old' && dataPatch === 2 ? { status: 401 } : null,
  )
  const down = new HippoError('network', 'No answer.')
  const renew = vi
    .fn<() => Promise<UploadTicket>>(() => Promise.resolve({ token: 'new', expiresAt: Date.now() + 900_000 }))
    .mockRejectedValueOnce(down)
    .mockRejectedValueOnce(down)
    .mockRejectedValueOnce(down)
  const keeper = createTicketKeeper({ token: 'old', expiresAt: Date.now() + 900_000 }, renew)
  const { done, offsets, waits, onRecovered } = begin(store, keeper)
  const all = await record(store, offsets)
  await done
  expect(waits).toEqual([10, 20, 40])
  expect(onRecovered).toHaveBeenCalledTimes(1)
  expect(Buffer.compare(await server.stored(), all)).toBe(0)
})

test('a backend that forbids another ticket ends it', async () => {
  const store = createMemoryRing()
  server.fault(() => ({ status: 401 }))
  const forbidden = new HippoError('forbidden', 'Not yours.', { status: 403 })
  const { done } = begin(
    store,
    createTicketKeeper({ token: 'old', expiresAt: Date.now() + 900_000 }, () => Promise.reject(forbidden)),
  )
  await expect(done).rejects.toMatchObject({ code: 'ticket_expired', status: 403 })
})

test('a refused creation whose other upload lies elsewhere is not followed: the ticket stays here', async () => {
  const store = createMemoryRing()
  server.fault(() => ({ status: 409, headers: { location: 'https://media.example.org/files/1' } }))
  await expect(begin(store).done).rejects.toMatchObject({ code: 'upload_failed', status: 409 })
  expect(server.requests).toHaveLength(1)
})

test('a refusal is final, and another run goes on where the server stands', async () => {
  const store = createMemoryRing()
  let refused = false
  server.fault(({ dataPatch }) => {
    if (refused || dataPatch !== 3) return null
    refused = true
    return { status: 413 }
  })
  const { done, uploader, controller } = begin(store)
  for (let piece = 0; piece < 4; piece += 1) await store.append(new Blob([bytes(piece * 600_000, 600_000)]))
  store.close()
  await expect(done).rejects.toMatchObject({ code: 'upload_failed', status: 413 })
  await uploader.run(controller.signal)
  expect(server.uploads()).toBe(1)
  expect(Buffer.compare(await server.stored(), bytes(0, 2_400_000))).toBe(0)
})

test('an abort ends it at once', async () => {
  const store = createMemoryRing()
  const { done, controller } = begin(store)
  await vi.waitFor(() => expect(server.requests.length).toBeGreaterThan(0))
  controller.abort(new HippoError('aborted', 'Discarded.'))
  await expect(done).rejects.toMatchObject({ code: 'aborted' })
})
