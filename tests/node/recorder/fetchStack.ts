import type { HttpStack } from 'tus-js-client'

/** The client's requests over `fetch`, whose bodies may be Blobs as in a browser. */
export const fetchStack: HttpStack = {
  getName: () => 'fetch',
  createRequest(method, url) {
    const headers: Record<string, string> = {}
    const controller = new AbortController()
    return {
      getMethod: () => method,
      getURL: () => url,
      setHeader(name, value) {
        headers[name] = value
      },
      getHeader: (name) => headers[name],
      setProgressHandler() {},
      async send(body: Blob | null) {
        const request: RequestInit = { method, headers, body, signal: controller.signal }
        const answer = await fetch(url, request)
        const text = await answer.text()
        return {
          getStatus: () => answer.status,
          getHeader: (name) => answer.headers.get(name) ?? undefined,
          getBody: () => text,
          getUnderlyingObject: () => answer,
        }
      },
      abort() {
        controller.abort()
        return Promise.resolve()
      },
      getUnderlyingObject: () => null,
    }
  },
}
