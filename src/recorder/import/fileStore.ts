import { HippoError } from '../../core/error.js'
import type { UploadSource } from '../browser/store/takeStore.js'

/** A file as the uploader reads it: whole from the start, and never in memory. */
export function createFileStore(file: File): UploadSource {
  return {
    size: file.size,
    closed: true,
    async read(start, end) {
      const part = file.slice(start, end)
      // A part that cannot be read would look like a broken connection, and be tried again for ever.
      await part.slice(0, 1).arrayBuffer().catch(unreadable)
      return part
    },
    acknowledge() {},
    subscribe: () => () => {},
  }
}

function unreadable(cause: unknown): never {
  throw new HippoError('file_unreadable', 'The file cannot be read any more.', {
    hint: 'It was moved, changed or deleted after it had been chosen.',
    cause,
  })
}
