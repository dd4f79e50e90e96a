import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { TakeRow } from '../../../src/recorder/browser/store/database.js'
import { createDurableStore } from '../../../src/recorder/browser/store/durableStore.js'
import type { Keeper } from '../../../src/recorder/browser/store/keeper.js'
import { withLayer } from '../../../src/recorder/browser/store/manifest.js'
import type { TakeManifest } from '../../../src/recorder/browser/store/manifest.js'
import { roomOf, watchRoom } from '../../../src/recorder/browser/store/room.js'
import { endOf } from '../../../src/recorder/browser/store/sweep.js'

const MiB = 1024 * 1024
const dayMs = 24 * 60 * 60 * 1000

const manifest: TakeManifest = {
  id: 'a',
  scope: 'test',
  person: 'ada',
  createdAt: 0,
  config: {},
  created: null,
  layers: [],
  durationMs: 0,
  phase: 'recording',
  title: null,
}

test.each([
  ['kept for two weeks', { person: 'ada' }, 5, 13 * dayMs, null],
  ['no longer', { person: 'ada' }, 5, 15 * dayMs, 'old'],
  ['nothing in it', { person: 'ada' }, 0, 0, 'empty'],
  ['nobody’s, for a day', { person: null }, 5, dayMs - 1, null],
  ['nobody’s, no longer', { person: null }, 5, dayMs + 1, 'nobody'],
] as const)('a take left behind: %s', (_name, { person }, bytes, now, end) => {
  const row: Pick<TakeRow, 'person' | 'manifest'> = { person, manifest }
  expect(endOf(row, bytes, now)).toBe(end)
})

test.each([
  [{}, 'ample'],
  [{ quota: 1024 * MiB, usage: 0 }, 'ample'],
  [{ quota: 1024 * MiB, usage: 800 * MiB }, 'scarce'],
  [{ quota: 1024 * MiB, usage: 1000 * MiB }, 'none'],
] as const)('what %o leaves is %s', (estimate, room) => {
  expect(roomOf(estimate)).toBe(room)
})

test('the room is looked at once in five seconds, however often it is asked for', async () => {
  let time = 0
  const estimate = vi.fn<() => Promise<object>>(() => Promise.resolve({ quota: MiB, usage: MiB }))
  const room = watchRoom(estimate, () => time)
  expect(room.now()).toBe('ample')
  for (time = 0; time < 4900; time += 100) room.now()
  expect(estimate).toHaveBeenCalledTimes(1)
  expect(room.now()).toBe('ample')
  await vi.waitFor(() => expect(room.now()).toBe('none'))
  time = 5000
  room.now()
  expect(estimate).toHaveBeenCalledTimes(2)
  estimate.mockRejectedValueOnce(new Error('The browser does not say.'))
  expect(await room.look()).toBe('ample')
})

test('layers stay in their order when one changes', () => {
  const two = withLayer(withLayer(manifest, 'main', { mimeType: 'video/webm' }), 'camera', { offsetMs: 40 })
  const changed = withLayer(two, 'main', { uploadUrl: 'https://media.example.com/files/1' })
  expect(changed.layers).toEqual([
    { name: 'main', mimeType: 'video/webm', offsetMs: 0, uploadUrl: 'https://media.example.com/files/1' },
    { name: 'camera', mimeType: '', offsetMs: 40, uploadUrl: null },
  ])
})

/** A disk that takes `limit` pieces. */
function keeperOf(limit: number): Keeper {
  const pieces: Blob[] = []
  const all = (): Blob => new Blob(pieces)
  return {
    kind: 'opfs',
    size: 0,
    async append(blob) {
      await Promise.resolve()
      if (pieces.length >= limit) throw new DOMException('Full.', 'QuotaExceededError')
      pieces.push(blob)
    },
    read: (start, end) => Promise.resolve(all().slice(start, end)),
    seal: () => Promise.resolve(),
    file: () => Promise.resolve(all()),
    remove: () => Promise.resolve(),
  }
}

const text = async (blob: Blob | null): Promise<string> => (blob ? blob.text() : '')

test('whenever the disk fills up, any part of the take is read as it was appended', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ minLength: 1, maxLength: 5, unit: fc.constantFrom('a', 'b', 'c', 'd') }), {
        minLength: 1,
        maxLength: 8,
      }),
      fc.nat(8),
      fc.nat(40),
      fc.nat(40),
      async (pieces, limit, from, length) => {
        const store = createDurableStore(keeperOf(limit), { room: () => 'ample', onBroken: () => {} })
        const rooms = await Promise.all(pieces.map((piece) => store.append(new Blob([piece]))))
        const whole = pieces.join('')
        expect(rooms).toEqual(pieces.map((_piece, index) => (index < limit ? 'ample' : 'none')))
        expect(store.size).toBe(whole.length)
        const start = Math.min(from, whole.length)
        const end = Math.min(start + length, whole.length)
        expect(await text(await store.read(start, end))).toBe(whole.slice(start, end))
        store.close()
        expect(store.closed).toBe(true)
        expect(await text(await store.file())).toBe(whole)
      },
    ),
    { numRuns: 100 },
  )
})

test('closed while pieces are on their way, it takes these and no more', async () => {
  const store = createDurableStore(keeperOf(9), { room: () => 'ample', onBroken: () => {} })
  const kept = store.append(new Blob(['abc']))
  store.close()
  void store.append(new Blob(['d']))
  expect(store.closed).toBe(false)
  await kept
  await vi.waitFor(() => expect(store.closed).toBe(true))
  expect(store.size).toBe(3)
})
