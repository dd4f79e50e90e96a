import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The built embed script of the library this server runs on; null where it is not built. */
export function findEmbedScript(): string | null {
  const library = dirname(createRequire(import.meta.url).resolve('react-hippo-video/package.json'))
  const file = join(library, 'dist/embed-script.js')
  return existsSync(file) ? file : null
}
