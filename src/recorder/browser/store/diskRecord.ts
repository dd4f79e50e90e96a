import { toHippoError } from '../../../core/error.js'
import { loadPart } from '../../../core/loadPart.js'
import type { RecorderWarning } from '../../types.js'
import { deleteTake } from './database.js'
import type { TakeDatabase, TakeRow } from './database.js'
import { createDurableStore } from './durableStore.js'
import { createFileKeeper } from './fileKeeper.js'
import type { Journal } from './journal.js'
import type { Keeper } from './keeper.js'
import { withLayer } from './manifest.js'
import type { LayerName } from './manifest.js'
import { noteTakes } from './notice.js'
import type { RoomWatch } from './room.js'
import { createRowWriter } from './rowWriter.js'
import { removeTakeFiles } from './takeFiles.js'
import type { TakeRecord } from './takeRecord.js'
import type { TakeStore } from './takeStore.js'

export interface DiskRecordOptions {
  db: TakeDatabase
  row: TakeRow
  /** Whether it was left behind: then its layers are there and closed. */
  claimed: boolean
  release(): void
  room: RoomWatch
  memoryBytes?: number
  onWarning(warning: RecorderWarning): void
  startJournal(): Promise<Journal>
}

/** A take on the disk. Its manifest is there before its first byte, and says where each layer's bytes are. */
export function createDiskRecord(options: DiskRecordOptions): TakeRecord {
  const { db, onWarning } = options
  const { id } = options.row
  const writer = createRowWriter(db, options.row, (cause) => {
    onWarning({ code: 'store_not_durable', detail: toHippoError(cause).message })
  })
  const layers = new Map<LayerName, Promise<{ store: TakeStore; keeper: Keeper }>>()
  let journal: Promise<Journal | null> | null = null
  let over = false

  /** Null where workers are blocked; the warning is told once. */
  function writing(): Promise<Journal | null> {
    journal ??= options.startJournal().catch((cause: unknown) => {
      onWarning({ code: 'worker_blocked', detail: toHippoError(cause).message })
      return null
    })
    return journal
  }

  async function inChunks(layer: LayerName): Promise<Keeper> {
    const { openChunkKeeper } = await loadPart(import('./chunkKeeper.js'))
    return openChunkKeeper(db, id, layer)
  }

  /** What an earlier page has written. */
  async function reopen(layer: LayerName): Promise<Keeper> {
    const { openKept } = await loadPart(import('./kept.js'))
    return openKept(db, writer.row, layer)
  }

  async function create(layer: LayerName): Promise<Keeper> {
    const started = hasFiles() ? await writing() : null
    if (!started) return inChunks(layer)
    try {
      return await createFileKeeper(started, id, layer)
    } catch {
      // A private window may have the functions and not the files.
      return inChunks(layer)
    }
  }

  async function open(layer: LayerName): Promise<{ store: TakeStore; keeper: Keeper }> {
    const keeper = options.claimed ? await reopen(layer) : await create(layer)
    if (!options.claimed) await writer.write({ kinds: { ...writer.row.kinds, [layer]: keeper.kind } })
    const store = createDurableStore(keeper, {
      room: options.room.now,
      memoryBytes: options.memoryBytes,
      onBroken: (cause) => onWarning({ code: 'store_not_durable', detail: toHippoError(cause).message }),
    })
    if (options.claimed) store.close()
    return { store, keeper }
  }

  /** Nothing is written any more; whoever comes next finds it as it is. */
  async function letGo(): Promise<void> {
    await writer.end()
    ;(await journal)?.terminate()
    options.release()
    noteTakes()
  }

  return {
    get manifest() {
      return writer.row.manifest
    },
    durable: true,
    async update(change) {
      const manifest = { ...writer.row.manifest, ...change }
      const { scope, person } = manifest
      const [only, ...others] = Object.keys(change)
      const soon = others.length === 0 && (only === 'durationMs' || only === 'title')
      if (soon) return writer.writeSoon({ manifest })
      await writer.write({ manifest, scope, person })
      // From now on it is somebody's, whose other pages wait for its end.
      if (change.person !== undefined) noteTakes()
    },
    updateLayer: (name, change) => writer.write({ manifest: withLayer(writer.row.manifest, name, change) }),
    async openLayer(name) {
      const opening = layers.get(name) ?? open(name)
      layers.set(name, opening)
      return (await opening).store
    },
    async remove() {
      if (over) return
      over = true
      const opened = await Promise.all([...layers.values()].map((layer) => layer.catch(() => null)))
      await writer.end()
      try {
        // The manifest goes first: what a kill leaves here then is an orphan, and nothing that could be resumed.
        await deleteTake(db, id)
        for (const layer of opened) layer?.store.free()
        await Promise.all(opened.map((layer) => layer?.keeper.remove().catch(() => {})))
        if (hasFiles()) await removeTakeFiles(id).catch(() => {})
      } finally {
        await letGo()
      }
    },
    release() {
      if (over) return
      over = true
      void letGo()
    },
  }
}

/** Whether this browser has files of its own, and lets a worker write them at once. */
function hasFiles(): boolean {
  return typeof FileSystemFileHandle !== 'undefined' && 'getDirectory' in navigator.storage
}
