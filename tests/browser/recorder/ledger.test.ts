import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { beginRecord } from '../../../src/recorder/browser/beginRecord.js'
import { openDatabase } from '../../../src/recorder/browser/store/database.js'
import { createHeartbeats } from '../../../src/recorder/browser/store/heartbeats.js'
import { mayKeepTakes } from '../../../src/recorder/browser/store/notice.js'
import { takeFile } from '../../../src/recorder/browser/store/takeFiles.js'
import { createBackend } from './stage.js'
import { bytesOf, clearTakes, hasFolder, manifestOf, openTestLedger, piece } from './storeSteps.js'

beforeEach(clearTakes)
afterEach(clearTakes)

const dayMs = 24 * 60 * 60 * 1000

/** Another page of this origin, with a take of its own; `close` is its sudden end. */
async function openPeer(id: string): Promise<{ close(): void }> {
  const frame = document.createElement('iframe')
  document.body.append(frame)
  onTestFinished(() => frame.remove())
  const peer = frame.contentWindow
  if (!peer) throw new Error('The frame has no window.')
  await new Promise<void>((resolve) => {
    void peer.navigator.locks.request(`hippo-take:${id}`, () => {
      resolve()
      return new Promise(() => {})
    })
  })
  return { close: () => frame.remove() }
}

it('a take is held by who began it, then by who claims it, then by nobody', async () => {
  const { ledger } = await openTestLedger()
  const { ledger: other } = await openTestLedger()
  const record = await ledger.begin(manifestOf())
  const { id } = record.manifest
  expect(await mayKeepTakes()).toBe(true)
  expect(await other.dead('test', 'ada')).toEqual([])
  expect(await other.all('test', 'ada')).toMatchObject([{ id }])
  expect(await other.claim(id)).toBeNull()
  const waiting = other.claim(id, AbortSignal.timeout(5000))
  record.release()
  const claimed = await waiting
  expect(claimed?.manifest.id).toBe(id)
  expect(await ledger.claim(id)).toBeNull()
  await claimed?.remove()
  expect(await ledger.claim(id, AbortSignal.timeout(5000))).toBeNull()
  expect(await ledger.isEmpty()).toBe(true)
})

it('the connection of a ledger that is closed ends with its last take', async () => {
  const close = vi.spyOn(IDBDatabase.prototype, 'close')
  onTestFinished(() => close.mockRestore())
  const { client } = createBackend()
  const options = { onWarning() {} }
  const removed = await beginRecord(client, {}, options, new AbortController().signal)
  const released = await beginRecord(client, {}, options, new AbortController().signal)
  expect(close).not.toHaveBeenCalled()
  await removed.update({ phase: 'stopped' })
  await removed.remove()
  expect(close).toHaveBeenCalledTimes(1)
  released.release()
  await vi.waitFor(() => expect(close).toHaveBeenCalledTimes(2))
})

it('a take that cannot be deleted is let go all the same', async () => {
  const { ledger } = await openTestLedger()
  const record = await ledger.begin(manifestOf())
  const broken = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
    throw new DOMException('The disk is gone.', 'UnknownError')
  })
  await expect(record.remove()).rejects.toThrow('The disk is gone.')
  broken.mockRestore()
  expect((await ledger.claim(record.manifest.id, AbortSignal.timeout(2000)))?.manifest.id).toBe(
    record.manifest.id,
  )
})

it('the end of a page frees its take at once', async () => {
  const { ledger } = await openTestLedger()
  const record = await ledger.begin(manifestOf())
  const { id } = record.manifest
  record.release()
  const peer = await openPeer(id)
  expect(await ledger.claim(id)).toBeNull()
  const waiting = ledger.claim(id, AbortSignal.timeout(5000))
  peer.close()
  expect((await waiting)?.manifest.id).toBe(id)
})

it('lists what belongs to this person at this backend, oldest first', async () => {
  const { ledger } = await openTestLedger()
  const now = Date.now()
  const owners = [
    { scope: 'test', person: 'ada', createdAt: now - 1000 },
    { scope: 'test', person: 'ada', createdAt: now - 3000 },
    { scope: 'test', person: 'grace', createdAt: now },
    { scope: 'other', person: 'ada', createdAt: now },
    { scope: 'test', person: null, createdAt: now },
  ]
  for (const owner of owners) (await ledger.begin(manifestOf(owner))).release()
  await vi.waitFor(async () => expect(await ledger.dead('test', 'ada')).toHaveLength(2))
  const theirs = await ledger.dead('test', 'ada')
  expect(theirs.map(({ createdAt }) => createdAt)).toEqual([now - 3000, now - 1000])
})

it('who recorded can be added later, and counts from then on', async () => {
  const { ledger } = await openTestLedger()
  const record = await ledger.begin(manifestOf({ person: null }))
  expect(await ledger.all('test', 'ada')).toEqual([])
  await record.update({ person: 'ada' })
  expect(await ledger.all('test', 'ada')).toHaveLength(1)
})

it('what another page needs is written before it is relied on; the length once a second', async () => {
  const { ledger } = await openTestLedger()
  const record = await ledger.begin(manifestOf())
  const kept = async () => (await ledger.all('test', 'ada'))[0]
  await record.update({ phase: 'stopped' })
  expect(await kept()).toMatchObject({ phase: 'stopped' })
  await record.updateLayer('main', { uploadUrl: 'https://media.example.com/files/1' })
  expect((await kept())?.layers).toEqual([
    { name: 'main', mimeType: '', offsetMs: 0, uploadUrl: 'https://media.example.com/files/1' },
  ])
  const writes = vi.spyOn(IDBObjectStore.prototype, 'put')
  onTestFinished(() => writes.mockRestore())
  for (let durationMs = 1; durationMs <= 100; durationMs += 1) await record.update({ durationMs })
  expect(record.manifest.durationMs).toBe(100)
  await vi.waitFor(async () => expect((await kept())?.durationMs).toBe(100), 3000)
  expect(writes).toHaveBeenCalledTimes(1)
})

it('a claimed take is closed and whole, and a layer whose manifest was not written is found', async () => {
  const { ledger } = await openTestLedger()
  const record = await ledger.begin(manifestOf())
  const store = await record.openLayer('main')
  await store.append(piece(5, 1))
  // Its page dies here: neither the store is closed nor its form noted.
  record.release()
  const claimed = await ledger.claim(record.manifest.id, AbortSignal.timeout(5000))
  expect(claimed?.manifest.layers).toMatchObject([{ name: 'main', mimeType: 'video/webm' }])
  const kept = await claimed?.openLayer('main')
  expect(kept).toMatchObject({ size: 5, closed: true, kind: 'opfs' })
  expect(await bytesOf((await kept?.read(1, 3)) ?? null)).toEqual([1, 1])
  expect((await ledger.files(record.manifest.id)).get('main')?.size).toBe(5)
  await claimed?.remove()
  expect(await hasFolder(record.manifest.id)).toBe(false)
})

it('sweeps what is old, empty, nobody’s or an orphan, and never what a page holds', async () => {
  const { ledger } = await openTestLedger()
  const keep = async (change: Parameters<typeof manifestOf>[0], bytes = 3): Promise<string> => {
    const record = await ledger.begin(manifestOf(change))
    const store = await record.openLayer('main')
    if (bytes > 0) await store.append(piece(bytes, 1))
    record.release()
    return record.manifest.id
  }
  const now = Date.now()
  const good = await keep({ createdAt: now - 13 * dayMs })
  const young = await keep({ person: null })
  const swept = [
    await keep({ createdAt: now - 15 * dayMs }),
    await keep({}, 0),
    await keep({ person: null, createdAt: now - 2 * dayMs }),
    'orphan',
  ]
  await takeFile('orphan', 'main', true)
  const held = (await ledger.begin(manifestOf({ createdAt: now - 15 * dayMs }))).manifest.id
  await vi.waitFor(async () => {
    await ledger.sweep()
    for (const id of swept) expect(await hasFolder(id)).toBe(false)
  })
  for (const id of [good, young]) expect(await hasFolder(id)).toBe(true)
  expect((await ledger.all('test', 'ada')).map(({ id }) => id)).toEqual([held, good])
})

it('without Web Locks a page shows that it lives, and is given up when it no longer does', async () => {
  const db = await openDatabase()
  onTestFinished(() => db.close())
  const locks = createHeartbeats(db, { beatMs: 20, deadAfterMs: 500 })
  const release = await locks.hold('take')
  expect(await locks.hold('take')).toBeNull()
  const waiting = locks.hold('take', AbortSignal.timeout(5000))
  await db.put('beats', 0, 'other')
  expect(await locks.free(['take', 'other', 'third'])).toEqual(['other', 'third'])
  release?.()
  const next = await waiting
  expect(next).toBeTypeOf('function')
  next?.()
})
