import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  type AccountVideo,
  encodeErrorBody,
  encodeReport,
  encodeVideo,
  encodeVideoPage,
  encodeViewerPage,
  parseHippoDate,
  type VideoReport,
  type ViewerProfile,
} from 'react-hippo-video/contract'
import { answerAddition } from './fakeAdditions.js'

/** The invented account of these tests. */
export const credentials = { email: 'account+main@example.com', apiKey: 'invented/key+0001' }

export interface SeenCall {
  method: string
  path: string
  query: Record<string, string>
  body: Record<string, unknown>
}

/** Answers one call in place of the API; undefined leaves it to the API. */
export type Override = (call: SeenCall, response: ServerResponse) => boolean | void | Promise<boolean | void>

export interface FakeApi extends AsyncDisposable {
  url: string
  calls: SeenCall[]
  override: Override | null
}

export function viewer(index: number, change: Partial<ViewerProfile> = {}): ViewerProfile {
  return {
    videoId: '988',
    email: `lead-${index}@example.com`,
    name: `Lead ${index}`,
    ip: '198.XXX.100.XXX',
    lastViewed: parseHippoDate('31/12/2018 02:23 AM'),
    location: 'Lisbon, Portugal',
    device: 'DESKTOP',
    os: 'Linux',
    browser: 'Firefox',
    referrer: `https://www.example.org/mail?to=lead-${index}@example.com`,
    percentPlayed: 50,
    views: 1,
    ...change,
  }
}

export function video(id: string, owner: string | null, assetId: string | null = null): AccountVideo {
  return {
    id,
    token: `token-${id}`,
    title: `Video ${id}`,
    createdAt: parseHippoDate('07 Jan 2019 - 12:57PM'),
    durationMs: 74_000,
    thumbnailUrl: null,
    shareThumbnailUrl: null,
    shareUrl: `https://video.example.com/video/play/token-${id}`,
    embedUrl: `https://video.example.com/video/embed/token-${id}`,
    owner,
    assetId,
  }
}

export function report(videoId: string): VideoReport {
  const none = { annotations: 0, callsToAction: 0, forms: 0, endScreens: 0 }
  return {
    videoId,
    pageLoads: 15,
    plays: 13,
    viewers: 10,
    averageWatchRate: 85,
    actions: { total: 0, ...none, questions: 0, comments: 0, reactions: 0, replies: 0 },
    watchRate: [0, 25, 50, 75, 100].map((percent) => ({ percent: percent as 0, count: 1 })),
    popularRegion: 'Houston, Texas',
    playsInPopularRegion: 1,
  }
}

async function readCall(request: IncomingMessage): Promise<SeenCall> {
  const url = new URL(request.url ?? '/', 'http://upstream.test')
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return {
    method: request.method ?? '',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
  }
}

/** A small server that speaks the account's API: three videos, 23 viewers, and recordings of whoever creates them. */
export async function startFakeApi(): Promise<FakeApi> {
  const videos = [video('988', 'ada', '5988'), video('989', 'ben', '5989'), video('990', null)]
  const viewers = Array.from({ length: 23 }, (_, index) => viewer(index))
  const recordings = new Map<string, number>()
  const api = { url: '', calls: [] as SeenCall[], override: null as Override | null }

  function answer({ method, path, query, body }: SeenCall): [status: number, body: unknown] {
    const given = { ...query, ...body }
    const missing = [404, encodeErrorBody({ code: 404, type: 'NotFound', message: 'No such thing.' })] as [
      number,
      unknown,
    ]
    if (given.email !== credentials.email || given.api_key !== credentials.apiKey) {
      const message = `The key ${String(given.api_key)} does not match ${String(given.email)}.`
      return [403, encodeErrorBody({ code: 403, type: 'OAuthException', message })]
    }
    const id = path.split('/').at(-1) ?? ''
    const page = Number(query.page ?? 1)
    const added = answerAddition(method, path, given, videos)
    if (added) return added
    if (method === 'GET' && path.startsWith('/api/v1/me/video/reports/')) {
      return videos.some((each) => each.id === id) ? [200, encodeReport(report(id))] : missing
    }
    if (method === 'GET' && path === '/api/v1/me/video/viewer_profile') {
      const about = viewers.filter(
        (each) => each.videoId === query.video_id || each.email === query.user_email,
      )
      const rows = about.slice((page - 1) * 10, page * 10)
      return [200, encodeViewerPage({ rows, page, hasMore: page * 10 < about.length })]
    }
    if (method === 'GET' && path === '/api/v1/me/videos/list') {
      return [200, encodeVideoPage({ rows: page === 1 ? videos : [], page, hasMore: false })]
    }
    if (method === 'GET' && path.startsWith('/api/v1/me/video/')) {
      const found = videos.find((each) => each.id === id || each.assetId === id)
      return found ? [200, encodeVideo(found)] : missing
    }
    if (method === 'POST' && path === '/api/v1/recorder/record/new') {
      const key = String(body.unique_id)
      const number = recordings.get(key) ?? 1000 + recordings.size
      recordings.set(key, number)
      const at = (kind: string): string => `https://video.example.com/${kind}/token-${number}`
      return [
        200,
        {
          status: 200,
          code: 200,
          video_id: number,
          asset_id: number + 5000,
          token: `token-${number}`,
          preview_url: at('video/preview'),
          recorded_url: at('video/play'),
          embed_url: at('video/embed'),
          thumbnail_url: at('thumbnails'),
          thumbnail_play_url: at('thumbnails'),
          thumbnail_preview: at('previews'),
          upload_url: 'https://video.example.com/files',
          upload_ticket: 'invented-ticket',
          upload_ticket_expires_at: 1_900_000_000_000,
        },
      ]
    }
    if (path === '/api/v1/recorder/ticket') {
      const ticket = { upload_ticket: 'renewed-ticket', upload_ticket_expires_at: 1_900_000_900_000 }
      return [200, { status: 200, code: 200, ...ticket }]
    }
    if (path === '/api/v1/recorder/preprocess') {
      if (body.bytes === 13) {
        return [409, encodeErrorBody({ code: 409, type: 'ByteCountMismatch', message: 'We hold 12 bytes.' })]
      }
      return [200, { status: 200, code: 200, bytes: body.bytes }]
    }
    if (path === '/api/v1/recorder/submit') return [200, { status: 200, code: 200, media_duration: 13.76 }]
    if (method === 'DELETE' && path === '/api/v1/recorder/video') return [200, { status: 200, code: 200 }]
    return missing
  }

  const server = createServer((request, response) => {
    void readCall(request).then(async (call) => {
      api.calls.push(call)
      if (await api.override?.(call, response)) return
      const [status, body] = answer(call)
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  api.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return Object.assign(api, {
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  })
}
