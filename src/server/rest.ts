import type {
  CreatedRecording,
  FinishedRecording,
  SubmitRecordingInput,
  UploadTicket,
} from '../contract/app/recordings.js'
import { encodeAssetRequest } from '../contract/assetRequest.js'
import { decodeVideo, decodeVideoPage } from '../contract/library.js'
import {
  decodeCreateAnswer,
  decodeFinishAnswer,
  decodeSubmitAnswer,
  decodeTicketAnswer,
  type SubmittedRecording,
} from '../contract/recording.js'
import {
  type CreateRequest,
  encodeCreateRequest,
  encodeFinishRequest,
  type FinishRequest,
} from '../contract/recordingRequests.js'
import { decodeReport } from '../contract/report.js'
import type { AccountVideo, Page, VideoReport, ViewerProfile, ViewerQuery } from '../contract/types.js'
import { decodeViewerPage } from '../contract/viewers.js'
import { encodeCredentials, type HippoCredentials } from './credentials.js'
import { createUpstream, type UpstreamOptions } from './upstream.js'

/** How answers of the account's API are asked for and read. */
export interface RestOptions extends UpstreamOptions {
  /** Name of the page parameter. Hippo documents it for the library only; ours is the same everywhere. @default 'page' */
  pageParameter?: string
  /** IANA zone of the dates that the API prints without one. @default 'UTC' */
  timeZone?: string
}

/** The account's API, typed. For servers only: it holds the credentials. Rejects with `HippoError` only. */
export interface HippoRest {
  getReport(videoId: string): Promise<VideoReport>
  listViewers(query: ViewerQuery, page?: number): Promise<Page<ViewerProfile>>
  /** `owner` is understood by backends that keep owners; others ignore it. */
  listVideos(page?: number, owner?: string): Promise<Page<AccountVideo>>
  getVideo(videoId: string): Promise<AccountVideo>
  createRecording(request: CreateRequest): Promise<CreatedRecording>
  renewTicket(assetId: string): Promise<UploadTicket>
  finishRecording(request: FinishRequest): Promise<FinishedRecording>
  submitRecording(assetId: string, input?: SubmitRecordingInput): Promise<SubmittedRecording>
  discardRecording(assetId: string): Promise<void>
}

/**
 * Makes a client of the account's API, for a server's own use: no grant is asked and nothing is masked.
 *
 * @throws HippoError `not_configured` when the credentials are incomplete.
 * @example
 * const rest = createHippoRest({ email: env.HIPPO_EMAIL, apiKey: env.HIPPO_API_KEY })
 * const report = await rest.getReport('988')
 */
export function createHippoRest(credentials: HippoCredentials, options: RestOptions = {}): HippoRest {
  const { pageParameter = 'page', timeZone = 'UTC' } = options
  const upstream = createUpstream(encodeCredentials(credentials), options)
  const recorder = '/api/v1/recorder'
  const about = (videoId: string): string => `/api/v1/me/video/${encodeURIComponent(videoId)}`

  return {
    getReport: async (videoId) =>
      decodeReport(await upstream.get(`/api/v1/me/video/reports/${encodeURIComponent(videoId)}`)),
    listViewers: async ({ videoId, leadEmail }, page = 1) => {
      const who: Record<string, string> =
        videoId === undefined ? { user_email: leadEmail } : { video_id: videoId }
      const parameters = { ...who, [pageParameter]: String(page) }
      return decodeViewerPage(await upstream.get('/api/v1/me/video/viewer_profile', parameters), { timeZone })
    },
    listVideos: async (page = 1, owner) => {
      const whose: Record<string, string> = owner === undefined ? {} : { owner }
      const parameters = { ...whose, [pageParameter]: String(page) }
      return decodeVideoPage(await upstream.get('/api/v1/me/videos/list', parameters), { timeZone })
    },
    getVideo: async (videoId) => decodeVideo(await upstream.get(about(videoId)), { timeZone }),
    createRecording: async (request) =>
      decodeCreateAnswer(await upstream.send('POST', `${recorder}/record/new`, encodeCreateRequest(request))),
    renewTicket: async (assetId) =>
      decodeTicketAnswer(await upstream.send('POST', `${recorder}/ticket`, encodeAssetRequest({ assetId }))),
    finishRecording: async (request) =>
      decodeFinishAnswer(await upstream.send('POST', `${recorder}/preprocess`, encodeFinishRequest(request))),
    submitRecording: async (assetId, input) =>
      decodeSubmitAnswer(
        await upstream.send('POST', `${recorder}/submit`, encodeAssetRequest({ assetId, ...input })),
      ),
    discardRecording: async (assetId) => {
      await upstream.send('DELETE', `${recorder}/video`, encodeAssetRequest({ assetId }))
    },
  }
}
