import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { HippoClient } from '../../../src/client/types.js'
import { createStore } from '../../../src/core/store.js'
import type { HippoError } from '../../../src/core/error.js'
import { recoverTakes } from '../../../src/recorder/browser/recovery/recoverTakes.js'
import type { TakeLedger } from '../../../src/recorder/browser/store/ledger.js'
import type { TakeManifest } from '../../../src/recorder/browser/store/manifest.js'
import type { RecoveredTake } from '../../../src/recorder/recovery.js'
import { createFakeClient } from '../../../src/testing/fakeClient.js'
import { fetchStack } from './fetchStack.js'
import { video } from './sessionSteps.js'
import { createDisk } from './takeOnDisk.js'
import type { Disk } from './takeOnDisk.js'
import { startTusServer } from './tusServer.js'
import type { TusServer } from './tusServer.js'

let server: TusServer
beforeEach(async () => {
  server = await startTusServer()
})
afterEach(() => server.close())

/** A take of three bytes that its page has left. */
async function leave(id: string): Promise<[string, Disk]> {
  const disk = createDisk()
  const record = disk.begin({
    ...{ id, scope: 'test', person: 'ada', createdAt: Date.now(), config: { screen: true } },
    ...{ created: null, layers: [], durationMs: 1000, phase: 'stopped', title: null },
  })
  await record.updateLayer('main', { mimeType: 'video/webm' })
  await (await record.openLayer('main')).append(new Blob([id]))
  return [id, disk]
}

function recover(disks: Map<string, Disk>, change: Partial<TakeLedger> = {}) {
  const kept = (): Promise<TakeManifest[]> =>
    Promise.resolve([...disks.values()].flatMap(({ manifest }) => manifest ?? []))
  const ledger: TakeLedger = {
    begin: () => Promise.reject(new Error('Not here.')),
    ...{ all: kept, dead: kept, isEmpty: async () => (await kept()).length === 0 },
    claim: (id) => Promise.resolve(disks.get(id)?.manifest ? (disks.get(id)?.claim() ?? null) : null),
    files: () => Promise.resolve(new Map()),
    sweep: () => Promise.resolve(),
    close() {},
    ...change,
  }
  const ticket = { token: 'ticket', expiresAt: Date.now() + 900_000 }
  const recordings: HippoClient['recordings'] = {
    create: ({ idempotencyKey }) =>
      Promise.resolve({ video: { ...video, videoId: idempotencyKey }, uploadUrl: server.endpoint, ticket }),
    renewTicket: () => Promise.resolve(ticket),
    finish: (_id, { bytes }) => Promise.resolve({ bytes }),
    submit: () => Promise.resolve(),
    discard: vi.fn<HippoClient['recordings']['discard']>(() => Promise.resolve()),
  }
  const takes = createStore<readonly RecoveredTake[]>([])
  const errors: HippoError[] = []
  const theirs = recoverTakes({
    client: { ...createFakeClient({ scope: 'test', fail: 'not_configured' }), recordings },
    ...{ ledger, takes, person: 'ada', httpStack: fetchStack, signal: new AbortController().signal },
    onEvent() {},
    onError: (error) => errors.push(error),
  })
  const shows = (expected: Record<string, RecoveredTake['upload']['status']>): Promise<void> =>
    vi.waitFor(() => {
      const shown = takes.get().map(({ id, upload }) => [id, upload.status])
      expect(Object.fromEntries(shown)).toEqual(expected)
    }, 5000)
  return { theirs, errors, shows, discard: recordings.discard }
}

test('one that is thrown away while it goes up leaves its turn to the next', async () => {
  const disks = new Map([await leave('one'), await leave('two')])
  let gone = false
  server.fault(() => (gone ? null : { status: 503 }))
  const { theirs, shows, discard, errors } = recover(disks)
  await theirs.look()
  await shows({ one: 'retrying', two: 'none' })
  gone = true
  theirs.discard('one')
  await shows({ two: 'complete' })
  await vi.waitFor(() => expect(discard).toHaveBeenCalledTimes(1))
  expect(disks.get('one')?.manifest).toBeNull()
  expect((await server.stored()).toString()).toBe('two')
  expect(errors).toEqual([])
  theirs.leave()
})

test('one that cannot be read fails, is given back at the end, and does not keep the next from its turn', async () => {
  const disks = new Map([await leave('one'), await leave('two')])
  const { theirs, shows, errors } = recover(disks, {
    claim(id) {
      const record = disks.get(id)?.claim()
      if (!record || id !== 'one') return Promise.resolve(record ?? null)
      const openLayer = () => Promise.reject(new DOMException('Gone.', 'NotReadableError'))
      return Promise.resolve({ ...record, openLayer })
    },
    files: () => Promise.reject(new DOMException('Gone.', 'NotReadableError')),
  })
  await theirs.look()
  await shows({ one: 'failed', two: 'complete' })
  expect(errors).toHaveLength(1)
  theirs.leave()
  await vi.waitFor(() => expect(disks.get('one')?.released).toBe(1))
})
