import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { startJournal } from '../../../src/recorder/browser/store/journal.js'
import type { Journal } from '../../../src/recorder/browser/store/journal.js'
import { removeTakeFiles, takeFile } from '../../../src/recorder/browser/store/takeFiles.js'
import { bytesOf, hasFolder, manifestOf, openTestLedger, piece } from './storeSteps.js'

const MiB = 1024 * 1024

/** A take with one open layer, removed when the test ends. */
async function openTake(options: Parameters<typeof openTestLedger>[0] = {}) {
  const { ledger, warnings } = await openTestLedger(options)
  const record = await ledger.begin(manifestOf())
  onTestFinished(() => record.remove())
  const store = await record.openLayer('main')
  return { ledger, warnings, record, store }
}

it('gives back byte for byte what was appended, while it grows and when it is closed', async () => {
  const { store, warnings, record } = await openTake()
  expect(store.kind).toBe('opfs')
  expect(record.durable).toBe(true)
  const changes = vi.fn<() => void>()
  store.subscribe(changes)
  // Not waited for: the order of the calls is the order on the disk.
  await Promise.all([piece(3, 1), piece(2, 2), piece(4, 3)].map((blob) => store.append(blob)))
  expect(store.size).toBe(9)
  expect(changes).toHaveBeenCalledTimes(3)
  expect(await bytesOf(await store.read(2, 6))).toEqual([1, 2, 2, 3])
  void store.append(piece(1, 4))
  store.close()
  await vi.waitFor(() => expect(store.closed).toBe(true))
  expect(store.size).toBe(10)
  expect(await bytesOf(await store.read(7, 10))).toEqual([3, 3, 4])
  const file = await store.file()
  expect(file).toBeInstanceOf(File)
  expect(await bytesOf(file)).toEqual([1, 1, 1, 2, 2, 3, 3, 3, 3, 4])
  expect(warnings).toEqual([])
})

it('a second writer is refused as long as the first one lives, and not a moment longer', async () => {
  const takeId = crypto.randomUUID()
  const first = await startJournal()
  await first.open(takeId, 'main')
  await first.append('main', piece(5, 7))
  const second = await startJournal()
  onTestFinished(() => second.terminate())
  await expect(second.open(takeId, 'main')).rejects.toMatchObject({ name: 'NoModificationAllowedError' })
  const waiting = second.open(takeId, 'main')
  first.terminate()
  await waiting
  expect(await bytesOf(await second.read('main', 0, 9))).toEqual([7, 7, 7, 7, 7])
})

describe('a file that the browser still holds', () => {
  /** A take's file, written by a worker that goes on holding it. */
  async function writeHeld() {
    const takeId = crypto.randomUUID()
    const journal = await startJournal()
    await journal.open(takeId, 'main')
    await journal.append('main', piece(5, 7))
    const removeEntry = vi.spyOn(FileSystemDirectoryHandle.prototype, 'removeEntry')
    onTestFinished(() => removeEntry.mockRestore())
    return { takeId, journal, removeEntry }
  }

  it.each([['the folder', undefined] as const, ['the layer', 'main' as const] as const])(
    'is deleted a moment after it is freed: %s',
    async (_what, layer) => {
      const { takeId, journal, removeEntry } = await writeHeld()
      const removing = removeTakeFiles(takeId, layer)
      await vi.waitFor(() => expect(removeEntry.mock.settledResults[0]?.type).toBe('rejected'))
      journal.terminate()
      await removing
      await expect(takeFile(takeId, 'main')).rejects.toMatchObject({ name: 'NotFoundError' })
      await removeTakeFiles(takeId)
      expect(await hasFolder(takeId)).toBe(false)
    },
  )

  it('is given up for now where a page goes on writing to it', async () => {
    const { takeId, journal, removeEntry } = await writeHeld()
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    onTestFinished(() => {
      vi.useRealTimers()
    })
    let refusal: unknown = null
    removeTakeFiles(takeId).catch((cause: unknown) => {
      refusal = cause
    })
    await vi.waitFor(() => expect(refusal).toMatchObject({ name: 'NoModificationAllowedError' }), 5000)
    expect(removeEntry.mock.calls.length).toBeGreaterThan(2)
    expect(await hasFolder(takeId)).toBe(true)
    vi.useRealTimers()
    journal.terminate()
    await removeTakeFiles(takeId)
    expect(await hasFolder(takeId)).toBe(false)
  })
})

it('two layers are two files of one take, and go with it', async () => {
  const { record, store } = await openTake()
  const camera = await record.openLayer('camera')
  expect(await record.openLayer('camera')).toBe(camera)
  await Promise.all([store.append(piece(2, 1)), camera.append(piece(3, 2))])
  expect(await bytesOf(await camera.read(0, 3))).toEqual([2, 2, 2])
  expect(await hasFolder(record.manifest.id)).toBe(true)
  await record.remove()
  expect(await hasFolder(record.manifest.id)).toBe(false)
})

it('warns while there is time, says when the room ends, and keeps every piece', async () => {
  let left = 1024 * MiB
  const estimate = () => Promise.resolve({ quota: 2048 * MiB, usage: 2048 * MiB - left })
  const { store } = await openTake({ estimate })
  expect(await store.append(piece(1, 1))).toBe('ample')
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const later = async (bytes: number): Promise<void> => {
    left = bytes
    vi.setSystemTime(Date.now() + 6000)
    await store.append(piece(1, 2))
  }
  await later(200 * MiB)
  expect(await store.append(piece(1, 3))).toBe('scarce')
  await later(10 * MiB)
  expect(await store.append(piece(1, 4))).toBe('none')
  expect(await bytesOf(await store.read(0, store.size))).toEqual([1, 2, 3, 2, 4])
})

it('on a full disk a take is kept in memory from its beginning, with a warning', async () => {
  const estimate = () => Promise.resolve({ quota: MiB, usage: MiB })
  const { record, store, warnings } = await openTake({ estimate })
  expect(record.durable).toBe(false)
  expect(store.kind).toBe('memory')
  expect(warnings).toEqual([{ code: 'store_not_durable', detail: 'The disk is full.' }])
})

/** A disk that takes `pieces` and then fails. */
async function failingJournal(pieces: number, name: string): Promise<Journal> {
  const journal = await startJournal()
  let taken = 0
  return {
    ...journal,
    append(layer, blob) {
      taken += 1
      if (taken > pieces) return Promise.reject(new DOMException('No more.', name))
      return journal.append(layer, blob)
    },
  }
}

it('when the disk is full at once the take is to end, and the last pieces are not lost', async () => {
  const { store, warnings, record } = await openTake({
    startJournal: () => failingJournal(2, 'QuotaExceededError'),
  })
  const rooms = [await store.append(piece(2, 1)), await store.append(piece(2, 2))]
  expect([...rooms, await store.append(piece(2, 3)), await store.append(piece(2, 4))]).toEqual([
    'ample',
    'ample',
    'none',
    'none',
  ])
  store.close()
  expect(await bytesOf(await store.read(3, 7))).toEqual([2, 3, 3, 4])
  expect(await bytesOf(await store.file())).toEqual([1, 1, 2, 2, 3, 3, 4, 4])
  expect(warnings).toEqual([])
  record.release()
})

it('when the disk breaks the take goes on in memory, with a warning', async () => {
  const { store, warnings } = await openTake({
    startJournal: () => failingJournal(1, 'UnknownError'),
    memoryBytes: 8,
  })
  expect(await store.append(piece(2, 1))).toBe('ample')
  expect(await store.append(piece(2, 2))).toBe('ample')
  expect(await store.append(piece(4, 3))).toBe('scarce')
  expect(warnings).toEqual([{ code: 'store_not_durable', detail: 'No more.' }])
  // What the server holds of it makes room again.
  store.acknowledge(4)
  expect(await store.append(piece(1, 4))).toBe('ample')
  expect(await bytesOf(await store.read(4, 9))).toEqual([3, 3, 3, 3, 4])
})

it('without workers it is IndexedDB, which keeps as much', async () => {
  const { store, warnings, record, ledger } = await openTake({ workerUrl: '/nowhere/worker.js' })
  expect(store.kind).toBe('indexeddb')
  expect(record.durable).toBe(true)
  expect(warnings).toMatchObject([{ code: 'worker_blocked' }])
  await Promise.all([piece(3, 1), piece(2, 2), piece(4, 3)].map((blob) => store.append(blob)))
  expect(await bytesOf(await store.read(2, 6))).toEqual([1, 2, 2, 3])
  expect(await bytesOf(await store.read(4, 9))).toEqual([2, 3, 3, 3, 3])
  store.close()
  expect(await bytesOf(await store.file())).toEqual([1, 1, 1, 2, 2, 3, 3, 3, 3])
  const { id } = record.manifest
  record.release()
  const claimed = await ledger.claim(id, AbortSignal.timeout(5000))
  const again = await claimed?.openLayer('main')
  expect(again).toMatchObject({ kind: 'indexeddb', size: 9, closed: true })
  expect(await bytesOf(await again!.read(1, 4))).toEqual([1, 1, 2])
  await claimed?.remove()
  expect(await ledger.claim(id)).toBeNull()
})

it('without files of its own the browser’s database is used, without a word', async () => {
  vi.spyOn(navigator.storage, 'getDirectory').mockRejectedValue(new DOMException('No.', 'SecurityError'))
  onTestFinished(() => {
    vi.restoreAllMocks()
  })
  const noFiles = async (): Promise<Journal> => ({
    ...(await startJournal()),
    open: () => Promise.reject(new DOMException('No.', 'SecurityError')),
  })
  const { store, warnings } = await openTake({ startJournal: noFiles })
  expect(store.kind).toBe('indexeddb')
  expect(warnings).toEqual([])
})

it('without a database it is memory, with a warning', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Not in this window.', 'InvalidStateError')
  })
  onTestFinished(() => {
    vi.restoreAllMocks()
  })
  const { store, warnings, record } = await openTake()
  expect(record.durable).toBe(false)
  expect(store.kind).toBe('memory')
  expect(warnings).toEqual([
    { code: 'store_not_durable', detail: expect.stringContaining('Not in this window.') },
  ])
})

it('an append is far quicker than the pieces come', async () => {
  const { store } = await openTake()
  const took: number[] = []
  const blob = piece(80 * 1024, 1)
  for (let index = 0; index < 100; index += 1) {
    const before = performance.now()
    await store.append(blob)
    took.push(performance.now() - before)
  }
  took.sort((one, other) => one - other)
  expect(took[95]).toBeLessThan(100)
})
