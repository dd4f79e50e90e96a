/// <reference lib="webworker" />
import type { LayerName } from './manifest.js'
import { takeFile } from './takeFiles.js'

/** A handle of a page that has just died is freed a moment later. */
const retryAfterMs = [50, 100, 200, 400, 800]

/** One growing file; only this worker can write to it. */
export interface JournalFile {
  append(bytes: Uint8Array<ArrayBuffer>): void
  read(start: number, end: number): ArrayBuffer
  /** Makes what was written outlive a loss of power. */
  flush(): void
  close(): void
}

/** @throws DOMException `NoModificationAllowedError` where another page writes to it */
export async function openJournalFile(takeId: string, layer: LayerName): Promise<JournalFile> {
  const handle = await openHandle(takeId, layer)
  let size = handle.getSize()
  let flushed = true
  const flush = (): void => {
    if (flushed) return
    handle.flush()
    flushed = true
  }
  return {
    append(bytes) {
      flushed = false
      try {
        for (let done = 0; done < bytes.length;) {
          const written = handle.write(bytes.subarray(done), { at: size + done })
          if (written === 0) throw new DOMException('The disk takes no more bytes.', 'QuotaExceededError')
          done += written
        }
      } catch (cause) {
        // Half a piece must not stand before the next one.
        handle.truncate(size)
        throw cause
      }
      size += bytes.length
    },
    read(start, end) {
      // What a server holds must be on this disk too, whatever happens: else an upload could not be resumed.
      flush()
      const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start))
      const count = handle.read(bytes, { at: start })
      return count === bytes.length ? bytes.buffer : bytes.buffer.slice(0, count)
    },
    flush,
    close() {
      flush()
      handle.close()
    },
  }
}

async function openHandle(takeId: string, layer: LayerName): Promise<FileSystemSyncAccessHandle> {
  const file = await takeFile(takeId, layer, true)
  for (const waitMs of retryAfterMs) {
    try {
      return await file.createSyncAccessHandle()
    } catch (cause) {
      if (!(cause instanceof DOMException) || cause.name !== 'NoModificationAllowedError') throw cause
      await new Promise((resolve) => setTimeout(resolve, waitMs))
    }
  }
  return file.createSyncAccessHandle()
}
