/** Where the app's backend is and how it is asked. There is no place for a key: see `createHippoServer`. */
export interface ClientOptions {
  /** Address at which `createHippoServer` is mounted. @default '/api/hippo' */
  endpoint?: string
  /** Added to each call, such as the app's own `Authorization`; a function is asked before each. */
  headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>)
  /** Asks the backend. @default globalThis.fetch */
  fetch?: typeof fetch
  /** Longest wait for one try, in milliseconds; reads are tried up to three times. @default 15000 */
  timeoutMs?: number
  /**
   * Separates the caches of two clients in one page, such as two tenants, or two people who sign in one after the other:
   * then their id. Never a secret.
   * @default the endpoint
   */
  scope?: string
}
