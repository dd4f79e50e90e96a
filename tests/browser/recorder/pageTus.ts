import type { HttpStack } from 'tus-js-client'

/** A tus server inside the page, for one upload: enough to see which bytes come, and in which requests. */
export interface PageTus {
  stack: HttpStack
  /** Request lines in order, with the size of the body. */
  requests: { method: string; bytes: number; length: string | undefined }[]
  blob(type: string): Blob
  readonly size: number
  /** While true, requests fail as without a network. */
  offline: boolean
}

export function createPageTus(): PageTus {
  const pieces: Blob[] = []
  let length: string | undefined
  const tus: PageTus = {
    requests: [],
    offline: false,
    get size() {
      return pieces.reduce((sum, { size }) => sum + size, 0)
    },
    blob: (type) => new Blob(pieces, { type }),
    stack: {
      getName: () => 'page',
      createRequest(method, url) {
        const headers: Record<string, string> = {}
        return {
          getMethod: () => method,
          getURL: () => url,
          setHeader(name, value) {
            headers[name] = value
          },
          getHeader: (name) => headers[name],
          setProgressHandler() {},
          async send(body: Blob | null) {
            await new Promise((resolve) => setTimeout(resolve, 5))
            if (tus.offline) throw new TypeError('Failed to fetch')
            tus.requests.push({ method, bytes: body?.size ?? 0, length: headers['Upload-Length'] })
            if (method === 'PATCH') {
              if (body) pieces.push(body)
              length = headers['Upload-Length'] ?? length
            }
            const answer: Record<string, string | undefined> = {
              location: 'https://media.example.com/files/1',
              'upload-offset': String(tus.size),
              'upload-length': length,
            }
            return {
              getStatus: () => (method === 'POST' ? 201 : method === 'PATCH' ? 204 : 200),
              getHeader: (name) => answer[name.toLowerCase()],
              getBody: () => '',
              getUnderlyingObject: () => null,
            }
          },
          abort: () => Promise.resolve(),
          getUnderlyingObject: () => null,
        }
      },
    },
  }
  return tus
}
