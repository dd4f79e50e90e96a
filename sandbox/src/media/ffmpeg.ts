/** An ffmpeg found on this machine. */
export interface Ffmpeg {
  readonly path: string
  /** First line of `ffmpeg -version`. */
  readonly version: string
  /** Runs it; rejects with its last words when it fails or takes longer than `timeoutMs`. */
  run(args: readonly string[], timeoutMs: number, signal?: AbortSignal): Promise<void>
}
