import { createStore, type ReadableStore } from '../src/core/store.js'
import { createBrowserEngine } from '../src/recorder/browser/createBrowserEngine.js'
import type { BrowserEngineInternals } from '../src/recorder/browser/internals.js'
import type { HippoClient, RecorderEngine } from 'react-hippo-video'
import { createFakeClient } from 'react-hippo-video/testing'

type HttpStack = NonNullable<BrowserEngineInternals['httpStack']>

/** What came of one recording: its file, and what a page needs to play it. */
export interface InPageVideo {
  videoId: string
  token: string
  title: string
  url: string
  type: string
  durationMs: number
}

interface Upload {
  assetId: string
  type: string
  main: boolean
  pieces: ArrayBuffer[]
  length: string | undefined
}

const mediaServer = 'https://media.example.com/files'
const sizeOf = ({ pieces }: Upload): number => pieces.reduce((sum, piece) => sum + piece.byteLength, 0)

function readMetadata(header: string): Record<string, string> {
  const pairs = header.split(',').map((pair) => pair.trim().split(' '))
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name, atob(value)]))
}

/** Takes tus uploads as a media server does, and keeps them in the memory of this page. */
function createMediaServer(uploads: Map<string, Upload>): HttpStack {
  return {
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
          const bytes = await (body ?? new Blob()).arrayBuffer()
          const id = method === 'POST' ? crypto.randomUUID() : (url.split('/').at(-1) ?? '')
          if (method === 'POST') {
            const {
              asset_id: assetId = '',
              filetype: type = '',
              layer,
            } = readMetadata(headers['Upload-Metadata'] ?? '')
            uploads.set(id, { assetId, type, main: layer === 'main', pieces: [], length: undefined })
          }
          const upload = uploads.get(id)
          if (upload) {
            upload.length = headers['Upload-Length'] ?? upload.length
            if (method === 'PATCH' && bytes.byteLength > 0) upload.pieces.push(bytes)
          }
          const answer: Record<string, string | undefined> = {
            location: `${mediaServer}/${id}`,
            'upload-offset': String(upload ? sizeOf(upload) : 0),
            'upload-length': upload?.length,
          }
          return {
            getStatus: () => (!upload ? 404 : method === 'POST' ? 201 : method === 'PATCH' ? 204 : 200),
            getHeader: (name) => answer[name.toLowerCase()],
            getBody: () => '',
            getUnderlyingObject: () => null,
          }
        },
        abort: () => Promise.resolve(),
        getUnderlyingObject: () => null,
      }
    },
  }
}

interface Made {
  title: string
  submitted: boolean
  /** Null until the last byte is up. */
  durationMs: number | null
}

/** A backend and a media server inside this page, and the real recorder on them: nothing is sent anywhere. */
export interface InPageServer {
  client: HippoClient
  engine: RecorderEngine
  /** What was submitted since the page was opened, newest first. */
  videos: ReadableStore<readonly InPageVideo[]>
}

export function createInPageServer(): InPageServer {
  const uploads = new Map<string, Upload>()
  const created = new Map<string, Made>()
  const videos = createStore<readonly InPageVideo[]>([])
  const of = (assetId: string): Upload[] =>
    [...uploads.values()].filter((upload) => upload.assetId === assetId)
  const ticket = () => ({ token: 'of this page', expiresAt: Date.now() + 900_000 })
  /** Submitted may be before the last byte is up, or after. */
  function publish(assetId: string, news: Partial<Made>): void {
    const made = created.get(assetId)
    const main = of(assetId).find((upload) => upload.main)
    if (!made || !main) return
    Object.assign(made, news)
    if (!made.submitted || made.durationMs === null) return
    const url = URL.createObjectURL(new Blob(main.pieces, { type: main.type }))
    const { title, durationMs } = made
    const video = { videoId: assetId, token: assetId, title, url, type: main.type, durationMs }
    videos.set([video, ...videos.get().filter(({ videoId }) => videoId !== assetId)])
  }
  const client: HippoClient = {
    ...createFakeClient({ scope: 'try-it-now', videos: [], viewers: [], capabilities: { person: 'you' } }),
    recordings: {
      create(input) {
        const id = input.idempotencyKey
        const at = 'https://video.example.com'
        if (!created.has(id)) {
          created.set(id, { title: input.title ?? 'Your recording', submitted: false, durationMs: null })
        }
        const video = {
          videoId: id,
          assetId: id,
          token: id,
          previewUrl: `${at}/preview/${id}`,
          recordedUrl: `${at}/play/${id}`,
          embedUrl: `${at}/embed/${id}`,
          thumbnailUrl: `${at}/${id}.jpg`,
          thumbnailPlayUrl: `${at}/${id}_play.jpg`,
        }
        return Promise.resolve({ video, uploadUrl: mediaServer, ticket: ticket() })
      },
      renewTicket: () => Promise.resolve(ticket()),
      finish(assetId, { durationMs }) {
        publish(assetId, { durationMs })
        return Promise.resolve({ bytes: of(assetId).reduce((sum, upload) => sum + sizeOf(upload), 0) })
      },
      submit(assetId, { title }) {
        publish(assetId, title === undefined ? { submitted: true } : { submitted: true, title })
        return Promise.resolve()
      },
      discard(assetId) {
        for (const [id, upload] of uploads) if (upload.assetId === assetId) uploads.delete(id)
        return Promise.resolve()
      },
    },
  }
  return { client, engine: createBrowserEngine({}, { httpStack: createMediaServer(uploads) }), videos }
}
