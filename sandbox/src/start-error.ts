/** The server cannot start, and a person can change that: the message is one plain sentence. */
export class SandboxStartError extends Error {
  override readonly name = 'SandboxStartError'
}

const unwritable = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC', 'ENOENT', 'EDQUOT'])

/** Puts what the file system and the database say into one sentence; anything else stays as it is. */
export function asStartError(error: unknown, dataDir: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  const code = String(error.code)
  if (unwritable.has(code)) {
    return new SandboxStartError(
      `The data folder ${dataDir} cannot be written (${code}): make it writable, or set DATA_DIR to another folder.`,
    )
  }
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') {
    return new SandboxStartError(
      `The database in ${dataDir} cannot be read (${code}): restore it from a copy, or move the folder away to begin anew.`,
    )
  }
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY') || code === 'SQLITE_FULL') {
    return new SandboxStartError(
      `The database in ${dataDir} cannot be written (${code}): make the folder writable, or set DATA_DIR to another one.`,
    )
  }
  return error
}
