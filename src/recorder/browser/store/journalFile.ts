/// <reference lib="webworker" />
import type { LayerName } from './manifest.js'
import { takeFile, whenFree } from './takeFiles.js'

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
  const file = await takeFile(takeId, layer, true)
  const handle = await whenFree(() => file.createSyncAccessHandle())
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
