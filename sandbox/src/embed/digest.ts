import { randomBytes } from 'node:crypto'
import { readSecretFile, writeSecretFile } from '../secret-file.js'
import type { Services } from '../services.js'

/**
 * What pages with the embed script name the account by, as Hippo's digest does: public, and no key. It allows to
 * record and import from the account's origins, and nothing else. Made once, with the data folder.
 */
export function embedDigest({ paths, log, publicUrl }: Services): string {
  const known = readSecretFile(paths.embedDigest)?.trim()
  const digest = known || randomBytes(24).toString('base64url')
  if (!known) writeSecretFile(paths.embedDigest, `${digest}\n`)
  log.info('embed', { script: `${publicUrl}/embed-script.js`, digest })
  return digest
}
