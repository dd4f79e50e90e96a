import type { LayerName } from './manifest.js'

/** Everything of ours is below this folder of the browser's own file system: `hippo/<takeId>/<layer>`. */
const root = 'hippo'

async function rootFolder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(root, { create: true })
}

/** The handle of one layer's file. @throws DOMException `NotFoundError` where it is not there and not to be made */
export async function takeFile(
  takeId: string,
  layer: LayerName,
  create = false,
): Promise<FileSystemFileHandle> {
  const folder = await (await rootFolder()).getDirectoryHandle(takeId, { create })
  return folder.getFileHandle(layer, { create })
}

/** Deletes one layer of a take, or all of it. Where there is nothing that is fine too. */
export async function removeTakeFiles(takeId: string, layer?: LayerName): Promise<void> {
  try {
    const folder = await rootFolder()
    if (layer === undefined) await folder.removeEntry(takeId, { recursive: true })
    else await (await folder.getDirectoryHandle(takeId)).removeEntry(layer)
  } catch (cause) {
    if (!(cause instanceof DOMException) || cause.name !== 'NotFoundError') throw cause
  }
}

/** Ids of all takes that have files here. */
export async function takesWithFiles(): Promise<string[]> {
  const ids: string[] = []
  for await (const id of (await rootFolder()).keys()) ids.push(id)
  return ids
}
