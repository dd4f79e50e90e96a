/** How the built-in engine records. */
export interface BrowserEngineOptions {
  /**
   * Seconds counted down between the grant and the first picture. They are not recorded.
   * @default 0
   */
  countdownSeconds?: number
  /**
   * Bytes of each layer kept in memory where the browser keeps nothing on disk, or no more of it, while the network is
   * slower than the recording; when they are full the take is stopped and kept.
   * @default 67108864 (64 MiB)
   */
  memoryBytes?: number
  /**
   * Where the app serves `react-hippo-video/worker.js`, for pages whose policy has no `worker-src blob:`.
   * @default started from a Blob URL
   */
  workerUrl?: string
  /**
   * What happens to takes that a crash or a closed tab left behind: `resume` finishes them by itself on the next visit,
   * `ask` lists them until a person decides.
   * @default 'resume'
   */
  recovery?: 'resume' | 'ask'
}
