import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Paths } from '../paths.js'

/** Where the bytes of an upload lie. */
export function uploadFile(paths: Paths, uploadId: string): string {
  return join(paths.uploads, uploadId)
}

/** How many of them there are; 0 where the file is gone. */
export async function uploadBytes(paths: Paths, uploadId: string): Promise<number> {
  return stat(uploadFile(paths, uploadId)).then(
    (file) => file.size,
    () => 0,
  )
}
