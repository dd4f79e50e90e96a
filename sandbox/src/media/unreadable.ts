/** The bytes are no media that can be read: trying again will not help. */
export class UnreadableMediaError extends Error {
  override readonly name = 'UnreadableMediaError'

  static from(error: unknown): UnreadableMediaError {
    if (error instanceof UnreadableMediaError) return error
    const message = error instanceof Error ? error.message : String(error)
    return new UnreadableMediaError(message, { cause: error })
  }
}
