import type { TakeDatabase } from './database.js'
import type { Keeper } from './keeper.js'
import type { LayerName } from './manifest.js'

/** All chunks of a layer, in order. */
function chunksOf(takeId: string, layer: LayerName, from = 0, to = Infinity): IDBKeyRange {
  return IDBKeyRange.bound([takeId, layer, from], [takeId, layer, to], false, true)
}

/** Keeps a layer in IndexedDB, one entry per piece: as safe as a file, and slower. */
export async function openChunkKeeper(db: TakeDatabase, takeId: string, layer: LayerName): Promise<Keeper> {
  const keys = await db.getAllKeys('chunks', chunksOf(takeId, layer))
  // Where each chunk begins, ascending.
  const starts = keys.map(([, , start]) => start)
  const last = keys.at(-1)
  const opened = last ? last[2] + ((await db.get('chunks', last))?.byteLength ?? 0) : 0
  let size = opened
  return {
    kind: 'indexeddb',
    size: opened,
    async append(blob) {
      const bytes = await blob.arrayBuffer()
      await db.put('chunks', bytes, [takeId, layer, size])
      starts.push(size)
      size += bytes.byteLength
    },
    async read(start, end) {
      const from = starts.findLast((begin) => begin <= start) ?? 0
      const pieces = await db.getAll('chunks', chunksOf(takeId, layer, from, end))
      return new Blob(pieces).slice(start - from, end - from)
    },
    seal: () => Promise.resolve(),
    file: async () => new Blob(await db.getAll('chunks', chunksOf(takeId, layer))),
    remove: () => db.delete('chunks', chunksOf(takeId, layer)),
  }
}
