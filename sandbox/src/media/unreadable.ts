/** The bytes are no media that can be read: trying again will not help. */
export class UnreadableMediaError extends Error {
  override readonly name = 'UnreadableMediaError'

  /** Gives a trouble of the disk back as it is, since that may pass; takes everything else for the file's own. */
  static from(error: unknown): Error {
    if (error instanceof UnreadableMediaError) return error
    if (error instanceof Error && 'syscall' in error) return error
    const message = error instanceof Error ? error.message : String(error)
    return new UnreadableMediaError(message, { cause: error })
  }
}
