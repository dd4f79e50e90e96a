import { createStore, type ReadableStore } from '../src/core/store.js'
import { createBrowserEngine } from '../src/recorder/browser/createBrowserEngine.js'
import type { BrowserEngineInternals } from '../src/recorder/browser/internals.js'
import { readTakeFile } from '../src/recorder/browser/takeFile.js'
import type { HippoClient, Playback, RecorderEngine, VideoLinks } from 'react-hippo-video'
import { createFakeClient, libraryVideoFixture } from 'react-hippo-video/testing'

type HttpStack = NonNullable<BrowserEngineInternals['httpStack']>

/** What came of one recording. */
export interface InPageVideo {
  videoId: string
  title: string
  /** What its link shows, from the first second of the take. */
  playback: Playback
  /** What its file is called once it is there. */
  fileName: string
}

interface Upload {
  assetId: string
  type: string
  main: boolean
  pieces: ArrayBuffer[]
  length: string | undefined
}

const untitled = 'Your recording'
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

/** A backend and a media server inside this page, and the real recorder on them: nothing is sent anywhere. */
export interface InPageServer {
  client: HippoClient
  engine: RecorderEngine
  /** What was recorded since the page was opened, or found again since then, newest first. */
  videos: ReadableStore<readonly InPageVideo[]>
  /** The video of this page that a link leads to. */
  videoAt(link: string): InPageVideo | null
}

/** Where a video is shown: on the page that has recorded it, as no other has its bytes. */
function linksOf(id: string): VideoLinks & { videoId: string } {
  const link = new URL(`#${id}`, location.href).href
  // There is no address that a frame elsewhere, or a picture in a mail, could be read from.
  const none = { embedUrl: '', thumbnailUrl: '', thumbnailPlayUrl: '' }
  return { videoId: id, assetId: id, token: id, previewUrl: link, recordedUrl: link, ...none }
}

export function createInPageServer(): InPageServer {
  const uploads = new Map<string, Upload>()
  const videos = createStore<readonly InPageVideo[]>([])
  const of = (assetId: string): Upload[] =>
    [...uploads.values()].filter((upload) => upload.assetId === assetId)
  const ticket = () => ({ token: 'of this page', expiresAt: Date.now() + 900_000 })
  const find = (id: string): InPageVideo | null => videos.get().find(({ videoId }) => videoId === id) ?? null

  /** After a reload this page has never heard of what is sent to it: the take store alone knows the recording. */
  function open(videoId: string, title: string, status: 'recording' | 'processing'): void {
    if (find(videoId)) return
    videos.set([{ videoId, title, playback: { status, title }, fileName: title }, ...videos.get()])
  }

  function change(id: string, values: Partial<InPageVideo>): void {
    const changed = (video: InPageVideo): InPageVideo => Object.assign({}, video, values)
    videos.set(videos.get().map((video) => (video.videoId === id ? changed(video) : video)))
  }

  function rename(id: string, title: string): void {
    const video = find(id)
    if (!video) return
    const { playback, fileName } = video
    const named = 'title' in playback ? { ...playback, title } : playback
    change(id, { title, playback: named, fileName: `${title}${fileName.slice(video.title.length)}` })
  }

  /** Makes of the bytes what players know and can seek in, as the server of an app does. */
  async function process(id: string, durationMs: number): Promise<void> {
    const main = of(id).find((upload) => upload.main)
    const { title } = find(id) ?? {}
    if (!main || title === undefined) return
    change(id, { playback: { status: 'processing', title } })
    const options = { file: new Blob(main.pieces), mimeType: main.type, title, createdAt: Date.now() }
    const file = await readTakeFile(options, 'download')
    const named = find(id)?.title
    if (named === undefined) return
    if (!file) return change(id, { playback: { status: 'failed', title: named } })
    const url = URL.createObjectURL(file.blob)
    const fileName = `${named}${file.name.slice(file.name.lastIndexOf('.'))}`
    change(id, {
      fileName,
      playback: {
        status: 'ready',
        title: named,
        videoId: id,
        token: id,
        durationMs,
        posterUrl: '',
        sources: [{ url, type: file.blob.type }],
        downloadUrl: url,
        beatUrl: null,
      },
    })
  }

  const fake = createFakeClient({
    scope: 'try-it-now',
    videos: [],
    viewers: [],
    capabilities: { person: 'you' },
  })
  const client: HippoClient = {
    ...fake,
    videos: {
      ...fake.videos,
      // Gives a recording that was found again the title it had.
      update(id, { title }) {
        if (title !== undefined) rename(id, title)
        return Promise.resolve(libraryVideoFixture({ id, title: find(id)?.title }))
      },
    },
    recordings: {
      create({ idempotencyKey: id, title }) {
        open(id, title ?? untitled, 'recording')
        return Promise.resolve({ video: linksOf(id), uploadUrl: mediaServer, ticket: ticket() })
      },
      renewTicket(assetId) {
        open(assetId, untitled, 'processing')
        return Promise.resolve(ticket())
      },
      finish(assetId, { durationMs }) {
        open(assetId, untitled, 'processing')
        void process(assetId, durationMs)
        return Promise.resolve({ bytes: of(assetId).reduce((sum, upload) => sum + sizeOf(upload), 0) })
      },
      submit(assetId, { title }) {
        if (title !== undefined) rename(assetId, title)
        return Promise.resolve()
      },
      discard(assetId) {
        for (const [id, upload] of uploads) if (upload.assetId === assetId) uploads.delete(id)
        const playback = find(assetId)?.playback
        if (playback?.status === 'ready') URL.revokeObjectURL(playback.downloadUrl)
        videos.set(videos.get().filter(({ videoId }) => videoId !== assetId))
        return Promise.resolve()
      },
    },
  }
  return {
    client,
    engine: createBrowserEngine({}, { httpStack: createMediaServer(uploads) }),
    videos,
    videoAt: (link) => videos.get().find(({ videoId }) => linksOf(videoId).recordedUrl === link) ?? null,
  }
}
