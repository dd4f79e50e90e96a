import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Where things lie in the data folder. */
export interface Paths {
  readonly dataDir: string
  readonly database: string
  readonly lock: string
  /** E-mail and API key of the account, readable by its owner only. */
  readonly credentials: string
  /** Secret that signs tickets and preview keys. */
  readonly secret: string
  /** What pages with the embed script name the account by. Public; delete the file to get a new one. */
  readonly embedDigest: string
  /** Raw bytes as uploaded. */
  readonly uploads: string
  /** One folder per video: what viewers get. */
  readonly media: string
  /** The folder of one video's media. */
  mediaOf(videoId: string): string
}

export function createPaths(dataDir: string): Paths {
  const root = resolve(dataDir)
  const media = join(root, 'media')
  return {
    dataDir: root,
    database: join(root, 'sandbox.db'),
    lock: join(root, 'sandbox.lock'),
    credentials: join(root, 'credentials.json'),
    secret: join(root, 'secret'),
    embedDigest: join(root, 'embed-digest'),
    uploads: join(root, 'uploads'),
    media,
    mediaOf: (videoId) => join(media, videoId),
  }
}

export function makeFolders(paths: Paths): void {
  // Unpublished recordings are nobody else's business.
  for (const folder of [paths.dataDir, paths.uploads, paths.media]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  }
}
