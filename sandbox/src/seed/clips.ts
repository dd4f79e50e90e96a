import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A clip of our own making that lies beside the code (assets/clips/README.md). */
export interface Clip {
  file: string
  poster: string
}

// One folder up more when the code was built.
const folders = ['../../assets/clips', '../../../assets/clips']

/** The three clips. @throws Error where the package came without them */
export function findClips(): Clip[] {
  const folder = folders
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path))
  if (folder === undefined) throw new Error('The folder assets/clips is not part of this installation.')
  return ['desk', 'dawn', 'orbit'].map((name) => ({
    file: join(folder, `${name}.mp4`),
    poster: join(folder, `${name}.jpg`),
  }))
}
