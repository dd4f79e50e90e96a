/** An import that no further try would save. Its message is the sentence that people read. */
export class ImportFailure extends Error {
  override readonly name = 'ImportFailure'
}

/** One try that failed, as another may not. Its message is what people read after the last. */
export class BrokenTry extends Error {
  override readonly name = 'BrokenTry'
  /** How long the other server asked to wait. */
  readonly retryAfterMs: number | null

  constructor(message: string, options: { retryAfterMs?: number | null; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.retryAfterMs = options.retryAfterMs ?? null
  }
}
