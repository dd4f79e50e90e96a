import type { HttpStack } from 'tus-js-client'

/** One upload of a tus server. */
export interface PageUpload {
  metadata: Record<string, string>
  pieces: ArrayBuffer[]
  length: string | undefined
}

/** A tus server inside the page: enough to see which bytes come, and in which requests. */
export interface PageTus {
  stack: HttpStack
  /** Request lines in order, with the size of the body. */
  requests: { method: string; bytes: number; length: string | undefined }[]
  uploads: PageUpload[]
  /** What came of a layer. @default the main one */
  blob(type: string, layer?: string): Blob
  /** Of all uploads. */
  readonly size: number
  /** While true, requests fail as without a network. */
  offline: boolean
  /** Answers every request with this status instead. */
  refuses: number | null
}

export function createPageTus(): PageTus {
  const sizeOf = ({ pieces }: PageUpload): number => pieces.reduce((sum, piece) => sum + piece.byteLength, 0)
  const tus: PageTus = {
    requests: [],
    uploads: [],
    offline: false,
    refuses: null,
    get size() {
      return tus.uploads.reduce((sum, upload) => sum + sizeOf(upload), 0)
    },
    blob(type, layer = 'main') {
      const upload = tus.uploads.findLast(({ metadata }) => metadata.layer === layer)
      return new Blob(upload?.pieces, { type })
    },
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
            // Copied, as a network does: what is kept of the take may be gone by the time a test looks.
            const bytes = await (body ?? new Blob()).arrayBuffer()
            if (tus.offline) throw new TypeError('Failed to fetch')
            const length = headers['Upload-Length']
            tus.requests.push({ method, bytes: bytes.byteLength, length })
            if (method === 'POST') {
              const metadata = readMetadata(headers['Upload-Metadata'] ?? '')
              tus.uploads.push({ metadata, pieces: [], length })
            }
            const at = method === 'POST' ? tus.uploads.length : Number(url.split('/').at(-1))
            const upload = tus.uploads[at - 1]
            if (upload && method === 'PATCH') {
              if (bytes.byteLength > 0) upload.pieces.push(bytes)
              upload.length = length ?? upload.length
            }
            const answer: Record<string, string | undefined> = {
              location: `https://media.example.com/files/${at}`,
              'upload-offset': String(upload ? sizeOf(upload) : 0),
              'upload-length': upload?.length,
            }
            const refusal = tus.refuses
            return {
              getStatus: () =>
                refusal ?? (!upload ? 404 : method === 'POST' ? 201 : method === 'PATCH' ? 204 : 200),
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

function readMetadata(header: string): Record<string, string> {
  const pairs = header.split(',').map((pair) => pair.trim().split(' '))
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name, atob(value)]))
}
