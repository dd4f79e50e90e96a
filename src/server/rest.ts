import type { SaveWebhookInput, WebhookDelivery, WebhookEndpoint } from '../contract/app/webhookSettings.js'
import type { ImportFileInput, ImportState, ImportUrlInput } from '../contract/app/imports.js'
import type {
  PeriodReport,
  ReportPeriod,
  Retention,
  ViewerListQuery,
  ViewerTimeline,
  ViewerTimelineQuery,
} from '../contract/app/insights.js'
import type { VideoInteractions } from '../contract/app/interactions.js'
import type {
  CreatedRecording,
  FinishedRecording,
  SubmitRecordingInput,
  UploadTicket,
} from '../contract/app/recordings.js'
import type { UpdateVideoInput, ViewerPass } from '../contract/app/videoChanges.js'
import type { BackendCapabilities } from '../contract/capabilities.js'
import type { SubmittedRecording } from '../contract/recording.js'
import type { CreateRequest, FinishRequest } from '../contract/recordingRequests.js'
import type { AccountVideo, ImportAnswer, Page, VideoReport, ViewerProfile } from '../contract/types.js'
import type { PassRequest } from '../contract/passRequest.js'
import type { HippoCredentials } from './credentials.js'
import { createReadCalls } from './restReads.js'
import { createRecordingCalls } from './restRecordings.js'
import { createVideoCalls } from './restVideos.js'
import { createWebhookCalls } from './restWebhook.js'
import { createUpstream, type Upstream, type UpstreamOptions } from './upstream.js'

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
  /** `sort` and `search` are understood by our sandbox and ignored by Hippo. */
  listViewers(query: ViewerListQuery, page?: number): Promise<Page<ViewerProfile>>
  /** The sandbox's addition, as are the next two: `getCapabilities` says whether they are there. */
  getRetention(videoId: string): Promise<Retention>
  getPeriod(videoId: string, period: ReportPeriod): Promise<PeriodReport>
  getTimeline(query: ViewerTimelineQuery): Promise<ViewerTimeline>
  /** Erases what is known of a person, on every video. The sandbox's addition. */
  eraseViewer(email: string): Promise<void>
  /** `owner` is understood by backends that keep owners, `search` by our sandbox; others ignore them. */
  listVideos(page?: number, owner?: string, search?: string): Promise<Page<AccountVideo>>
  /** `removed` also finds what was removed and can still be restored: the sandbox’s addition. */
  getVideo(videoId: string, options?: { removed?: boolean }): Promise<AccountVideo>

  createRecording(request: CreateRequest): Promise<CreatedRecording>
  renewTicket(assetId: string): Promise<UploadTicket>
  finishRecording(request: FinishRequest): Promise<FinishedRecording>
  submitRecording(assetId: string, input?: SubmitRecordingInput): Promise<SubmittedRecording>
  discardRecording(assetId: string): Promise<void>

  /** Hippo's own import. `owner` and `idempotencyKey` are understood by our sandbox and ignored by Hippo. */
  importVideo(request: ImportUrlRequest): Promise<ImportAnswer>
  /** The sandbox's addition, as are all calls below but `saveWebhook`: `getCapabilities` says whether they are there. */
  createFileImport(request: ImportFileInput & { owner?: string }): Promise<CreatedRecording>
  getImport(videoId: string): Promise<ImportState>
  cancelImport(videoId: string): Promise<void>

  updateVideo(videoId: string, input: UpdateVideoInput): Promise<AccountVideo>
  removeVideo(videoId: string): Promise<void>
  restoreVideo(videoId: string): Promise<AccountVideo>
  getInteractions(videoId: string): Promise<VideoInteractions>
  saveInteractions(videoId: string, input: VideoInteractions): Promise<VideoInteractions>
  /** Signs leave to watch one video. */
  createPass(videoId: string, request?: PassRequest): Promise<ViewerPass>

  /** Null where none is set. */
  getWebhook(): Promise<WebhookEndpoint | null>
  saveWebhook(input: SaveWebhookInput): Promise<WebhookEndpoint | null>
  removeWebhook(): Promise<void>
  testWebhook(): Promise<WebhookDelivery>
  listDeliveries(page?: number): Promise<Page<WebhookDelivery>>
  replayDelivery(deliveryId: string): Promise<WebhookDelivery>

  /** What this backend can do; of Hippo itself, which has no such call, what it documents. */
  getCapabilities(): Promise<BackendCapabilities>
}

type ImportUrlRequest = Omit<ImportUrlInput, 'idempotencyKey'> & { owner?: string; idempotencyKey?: string }

/**
 * Makes a client of the account's API, for a server's own use: no grant is asked and nothing is masked.
 *
 * @throws HippoError `not_configured` when the credentials are incomplete.
 * @example
 * const rest = createHippoRest({ email: env.HIPPO_EMAIL, apiKey: env.HIPPO_API_KEY })
 * const report = await rest.getReport('988')
 */
export function createHippoRest(credentials: HippoCredentials, options: RestOptions = {}): HippoRest {
  return createRest(createUpstream(credentials, options), options)
}

/** The same over a way to the API that is there already. */
export function createRest(upstream: Upstream, options: RestOptions = {}): HippoRest {
  return {
    ...createReadCalls(upstream, options),
    ...createRecordingCalls(upstream),
    ...createVideoCalls(upstream, options),
    ...createWebhookCalls(upstream, options),
  }
}
