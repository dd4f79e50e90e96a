import type { Journal } from './journal.js'
import type { Keeper } from './keeper.js'
import type { LayerName } from './manifest.js'
import { removeTakeFiles, takeFile } from './takeFiles.js'

/** Opens a new file for writing. @throws where this browser has no such files, or does not let us write */
export async function createFileKeeper(journal: Journal, takeId: string, layer: LayerName): Promise<Keeper> {
  await journal.open(takeId, layer)
  let sealed: Promise<File> | null = null
  const open = async (): Promise<File> => (await takeFile(takeId, layer)).getFile()
  return {
    kind: 'opfs',
    size: 0,
    append: (blob) => journal.append(layer, blob),
    // Once nothing is written any more the file itself is read, and slices of it stay on the disk.
    read: async (start, end) => (sealed ? (await sealed).slice(start, end) : journal.read(layer, start, end)),
    async seal() {
      sealed ??= journal.close(layer).then(open, open)
      await sealed
    },
    file: () => sealed ?? open(),
    async remove() {
      await journal.close(layer).catch(() => {})
      await removeTakeFiles(takeId, layer)
    },
  }
}

/** Opens what an earlier page has written; needs no worker. @throws DOMException `NotFoundError` */
export async function openFileKeeper(takeId: string, layer: LayerName): Promise<Keeper> {
  const file = await (await takeFile(takeId, layer)).getFile()
  return {
    kind: 'opfs',
    size: file.size,
    append: () => Promise.reject(new DOMException('The take is over.', 'InvalidStateError')),
    read: (start, end) => Promise.resolve(file.slice(start, end)),
    seal: () => Promise.resolve(),
    file: () => Promise.resolve(file),
    remove: () => removeTakeFiles(takeId, layer),
  }
}
