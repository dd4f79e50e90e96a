import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'
import type { Keeper } from './keeper.js'
import type { LayerName, TakeManifest } from './manifest.js'
import { takesName } from './notice.js'

/** A take's manifest as it lies on the disk. */
export interface TakeRow {
  id: string
  scope: string
  /** Left out of the index while it is null, so that nobody finds it. */
  person: string | null
  manifest: TakeManifest
  /** Where each layer's bytes are; written before the first of them. */
  kinds: Partial<Record<LayerName, Keeper['kind']>>
}

interface TakeSchema extends DBSchema {
  takes: { key: string; value: TakeRow; indexes: { owner: [string, string] } }
  /** By take, layer and offset. */
  chunks: { key: [string, LayerName, number]; value: ArrayBuffer }
  /** When a take's holder was last alive, in epoch milliseconds; used where there are no Web Locks. */
  beats: { key: string; value: number }
}

export type TakeDatabase = IDBPDatabase<TakeSchema>

/** Some private windows neither open a database nor refuse to. */
const openMs = 3000

/** @throws where this browser keeps no database here */
export async function openDatabase(): Promise<TakeDatabase> {
  let late: ReturnType<typeof setTimeout> | undefined
  const opening = openDB<TakeSchema>(takesName, 1, {
    upgrade(db) {
      db.createObjectStore('takes', { keyPath: 'id' }).createIndex('owner', ['scope', 'person'])
      db.createObjectStore('chunks')
      db.createObjectStore('beats')
    },
    blocking(_current, _blocked, event) {
      if (event.target instanceof IDBDatabase) event.target.close()
    },
  })
  const timeout = new Promise<never>((_resolve, reject) => {
    late = setTimeout(() => {
      // Whatever comes now, nobody waits for it.
      opening.then(
        (db) => db.close(),
        () => {},
      )
      reject(new DOMException('IndexedDB does not answer.', 'TimeoutError'))
    }, openMs)
  })
  try {
    return await Promise.race([opening, timeout])
  } finally {
    clearTimeout(late)
  }
}

/** Deletes a take's manifest and what IndexedDB holds of its bytes, both or neither. */
export async function deleteTake(db: TakeDatabase, id: string): Promise<void> {
  const change = db.transaction(['takes', 'chunks', 'beats'], 'readwrite')
  await Promise.all([
    change.objectStore('takes').delete(id),
    change.objectStore('chunks').delete(IDBKeyRange.bound([id], [id, []])),
    change.objectStore('beats').delete(id),
    change.done,
  ])
}
