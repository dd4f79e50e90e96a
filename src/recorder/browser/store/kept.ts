import { openChunkKeeper } from './chunkKeeper.js'
import type { TakeDatabase, TakeRow } from './database.js'
import { openFileKeeper } from './fileKeeper.js'
import type { Keeper } from './keeper.js'
import { withLayer } from './manifest.js'
import type { LayerName } from './manifest.js'

/** Opens what an earlier page has written of a layer; nothing, where it came to nothing. */
export async function openKept(db: TakeDatabase, row: TakeRow, layer: LayerName): Promise<Keeper> {
  if (row.kinds[layer] !== 'opfs') return openChunkKeeper(db, row.id, layer)
  try {
    return await openFileKeeper(row.id, layer)
  } catch {
    return openChunkKeeper(db, row.id, layer)
  }
}

/** The layers of a take that have a place for their bytes. */
export function layersOf({ kinds }: TakeRow): LayerName[] {
  return (['main', 'camera'] as const).filter((layer) => kinds[layer] !== undefined)
}

/** What is kept of a take, all layers together. */
export async function bytesOf(db: TakeDatabase, row: TakeRow): Promise<number> {
  const keepers = await Promise.all(layersOf(row).map((layer) => openKept(db, row, layer)))
  return keepers.reduce((sum, { size }) => sum + size, 0)
}

/** Adds layers whose first bytes came to the disk just before a crash, and their manifest did not. */
export async function healed(db: TakeDatabase, row: TakeRow): Promise<TakeRow> {
  let { manifest } = row
  for (const layer of layersOf(row)) {
    if (manifest.layers.some(({ name }) => name === layer)) continue
    const keeper = await openKept(db, row, layer)
    if (keeper.size === 0) continue
    manifest = withLayer(manifest, layer, { mimeType: await formOf(await keeper.read(0, 12)) })
  }
  return { ...row, manifest }
}

/** An MP4 names its brand in its first box; all else that a browser records is a WebM. */
async function formOf(head: Blob): Promise<string> {
  return (await head.slice(4, 8).text()) === 'ftyp' ? 'video/mp4' : 'video/webm'
}
