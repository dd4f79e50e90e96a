/** Headers as `fetch` or as Node has them. */
export type WebhookHeaders =
  | Iterable<readonly [string, string]>
  | Readonly<Record<string, string | readonly string[] | undefined>>

function listHeaders(headers: WebhookHeaders = {}): Iterable<readonly [string, unknown]> {
  return Symbol.iterator in headers ? headers : Object.entries(headers)
}

/** Headers in one shape. What cannot be a header, as the pseudo headers of HTTP/2, is passed over. */
export function readHeaders(headers: WebhookHeaders): Headers {
  const read = new Headers()
  for (const [name, values] of listHeaders(headers)) {
    for (const value of [values].flat()) {
      try {
        if (typeof value === 'string') read.append(name, value)
      } catch {
        // Not writable as a header, so nobody's signature either.
      }
    }
  }
  return read
}
