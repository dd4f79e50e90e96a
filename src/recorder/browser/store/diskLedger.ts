import { toHippoError } from '../../../core/error.js'
import { loadPart } from '../../../core/loadPart.js'
import type { TakeDatabase, TakeRow } from './database.js'
import { createDiskRecord } from './diskRecord.js'
import { startJournal } from './journal.js'
import { openTakeLocks } from './locks.js'
import type { LayerName } from './manifest.js'
import { noteTakes } from './notice.js'
import { askToPersist } from './persist.js'
import { estimateStorage, watchRoom } from './room.js'
import type { LedgerOptions, TakeLedger } from './takeLedger.js'
import type { TakeRecord } from './takeRecord.js'

/** Keeps takes where a crash of the browser leaves them. */
export function createDiskLedger(db: TakeDatabase, options: LedgerOptions): TakeLedger {
  const { memoryBytes, onWarning } = options
  const locks = openTakeLocks(db)
  const room = watchRoom(options.estimate ?? estimateStorage)
  let records = 0
  let closing = false

  /** Between a record's end and this there is nothing left to write. */
  function closeIfUnused(): void {
    if (closing && records === 0) db.close()
  }

  function open(row: TakeRow, release: () => void, claimed: boolean): TakeRecord {
    const start = options.startJournal ?? startJournal
    records += 1
    return createDiskRecord({
      db,
      row,
      claimed,
      release() {
        release()
        records -= 1
        closeIfUnused()
      },
      room,
      memoryBytes,
      onWarning,
      startJournal: () => start(options.workerUrl),
    })
  }

  const ownedBy = async (scope: string, person: string): Promise<TakeRow[]> => {
    const rows = await db.getAllFromIndex('takes', 'owner', [scope, person])
    return rows.sort((one, other) => one.manifest.createdAt - other.manifest.createdAt)
  }

  return {
    async begin(manifest) {
      const inMemory = async (why: string): Promise<TakeRecord> => {
        const { createMemoryRecord } = await loadPart(import('./memoryLedger.js'))
        onWarning({ code: 'store_not_durable', detail: why })
        return createMemoryRecord(manifest, memoryBytes)
      }
      if ((await room.look()) === 'none') return inMemory('The disk is full.')
      const { id, scope, person } = manifest
      const row: TakeRow = { id, scope, person, manifest, kinds: {} }
      let release = (): void => {}
      try {
        // Held before it can be seen, so that nobody takes it for one that was left behind.
        release = (await locks.hold(id)) ?? release
        await db.put('takes', row)
      } catch (cause) {
        release()
        return inMemory(`IndexedDB: ${toHippoError(cause).message}`)
      }
      noteTakes()
      askToPersist()
      return open(row, release, false)
    },
    all: async (scope, person) => (await ownedBy(scope, person)).map(({ manifest }) => manifest),
    async dead(scope, person) {
      const rows = await ownedBy(scope, person)
      const free = new Set(await locks.free(rows.map(({ id }) => id)))
      return rows.filter(({ id }) => free.has(id)).map(({ manifest }) => manifest)
    },
    async claim(id, wait) {
      const release = await locks.hold(id, wait)
      if (!release) return null
      try {
        // Read only now: whoever held it until a moment ago may have changed it, or brought it to its end.
        const row = await db.get('takes', id)
        if (row) return open(await (await loadKept()).healed(db, row), release, true)
      } catch {
        // What cannot be read now may be readable to the next page.
      }
      release()
      return null
    },
    async files(id) {
      const files = new Map<LayerName, Blob>()
      const row = await db.get('takes', id)
      const { layersOf, openKept } = await loadKept()
      for (const layer of row ? layersOf(row) : []) {
        const keeper = row && (await openKept(db, row, layer))
        if (keeper) files.set(layer, await keeper.file())
      }
      return files
    },
    isEmpty: async () => (await db.count('takes')) === 0,
    sweep: async () => (await loadPart(import('./sweep.js'))).sweepTakes(db, locks),
    close() {
      closing = true
      closeIfUnused()
    },
  }
}

/** What was left behind, the first look at it apart. */
const loadKept = (): Promise<typeof import('./kept.js')> => loadPart(import('./kept.js'))
