/** Headers as `fetch` or as Node has them. */
export type WebhookHeaders =
  | Iterable<readonly [string, string]>
  | Readonly<Record<string, string | readonly string[] | undefined>>

/** Platforms give null for none; what is no headers at all holds none either. */
function listHeaders(headers: unknown): unknown[] {
  if (typeof headers !== 'object' || headers === null) return []
  return Symbol.iterator in headers ? Array.from(headers as Iterable<unknown>) : Object.entries(headers)
}

/** Headers in one shape. What cannot be a header, as the pseudo headers of HTTP/2, is passed over. */
export function readHeaders(headers: WebhookHeaders | null | undefined): Headers {
  const read = new Headers()
  for (const entry of listHeaders(headers)) {
    const [name, values]: unknown[] = Array.isArray(entry) ? entry : []
    for (const value of [values].flat()) {
      try {
        if (typeof name === 'string' && typeof value === 'string') read.append(name, value)
      } catch {
        // Not writable as a header, so nobody's signature either.
      }
    }
  }
  return read
}
