/** How the built-in engine records. */
export interface BrowserEngineOptions {
  /**
   * Seconds counted down between the grant and the first picture. They are not recorded.
   * @default 0
   */
  countdownSeconds?: number
  /**
   * Bytes kept in memory while the network is slower than the recording; when they are full the take is stopped
   * and kept.
   * @default 67108864 (64 MiB)
   */
  memoryBytes?: number
}
