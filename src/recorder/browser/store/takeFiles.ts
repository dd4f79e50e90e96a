import type { LayerName } from './manifest.js'

/** Everything of ours is below this folder of the browser's own file system: `hippo/<takeId>/<layer>`. */
const root = 'hippo'
const retryAfterMs = [50, 100, 200, 400, 800]

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

/**
 * Deletes one layer of a take, or all of it. Where there is nothing that is fine too.
 *
 * @throws DOMException `NoModificationAllowedError` where a page goes on writing to it
 */
export async function removeTakeFiles(takeId: string, layer?: LayerName): Promise<void> {
  try {
    const folder = await rootFolder()
    if (layer === undefined) await whenFree(() => folder.removeEntry(takeId, { recursive: true }))
    else {
      const files = await folder.getDirectoryHandle(takeId)
      await whenFree(() => files.removeEntry(layer))
    }
  } catch (cause) {
    if (!(cause instanceof DOMException) || cause.name !== 'NotFoundError') throw cause
  }
}

/** A handle that was closed, or whose page has died, is freed a moment later: what it keeps from us is tried again. */
export async function whenFree<Result>(act: () => Promise<Result>): Promise<Result> {
  for (const waitMs of retryAfterMs) {
    try {
      return await act()
    } catch (cause) {
      if (!(cause instanceof DOMException) || cause.name !== 'NoModificationAllowedError') throw cause
      await new Promise((resolve) => setTimeout(resolve, waitMs))
    }
  }
  return act()
}

/** Ids of all takes that have files here. */
export async function takesWithFiles(): Promise<string[]> {
  const ids: string[] = []
  for await (const id of (await rootFolder()).keys()) ids.push(id)
  return ids
}
