import { randomBytes } from 'node:crypto'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Services } from '../services.js'

/**
 * Makes a file in a video's media folder: `write` fills a temporary one, which then takes a name of its own.
 * A name is never used twice, so a viewer in the middle of the old file is not given bytes of the new one.
 */
export async function publishFile(
  services: Services,
  videoId: string,
  extension: string,
  write: (temporary: string) => Promise<void>,
): Promise<string> {
  const folder = services.paths.mediaOf(videoId)
  const name = `${randomBytes(8).toString('hex')}.${extension}`
  const temporary = join(folder, `making-${name}`)
  await mkdir(folder, { recursive: true })
  try {
    await write(temporary)
    await rename(temporary, join(folder, name))
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  return name
}
