/** How far out a request may go. */
export interface SafeFetchOptions {
  /** Address ranges (CIDR) that are let through although they are private: `127.0.0.0/8` in development. @default [] */
  allow?: readonly string[]
  signal?: AbortSignal
  timeoutMs?: number
}
