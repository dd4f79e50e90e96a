import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

/** Reads a file that only its owner may read; null where there is none. Loose permissions are tightened. */
export function readSecretFile(file: string): string | null {
  if (!existsSync(file)) return null
  chmodSync(file, 0o600)
  return readFileSync(file, 'utf8')
}

/** Writes such a file whole or not at all. */
export function writeSecretFile(file: string, text: string): void {
  const temporary = `${file}.new`
  writeFileSync(temporary, text, { mode: 0o600, flush: true })
  renameSync(temporary, file)
}
