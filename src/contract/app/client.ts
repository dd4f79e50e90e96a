import type { ImportAnswer, LibraryVideo, Page, VideoReport, ViewerProfile } from '../types.js'
import type { ActivityFrame } from './activity.js'
import type { Capabilities } from './capabilities.js'
import type { CreatedFileImport, ImportFileInput, ImportState, ImportUrlInput } from './imports.js'
import type {
  PeriodReport,
  ReportPeriod,
  Retention,
  VideoListQuery,
  ViewerListQuery,
  ViewerTimeline,
  ViewerTimelineQuery,
} from './insights.js'
import type { VideoInteractions } from './interactions.js'
import type {
  CreatedRecording,
  CreateRecordingInput,
  FinishedRecording,
  FinishRecordingInput,
  SubmitRecordingInput,
  UploadTicket,
} from './recordings.js'
import type { UpdateVideoInput, ViewerPass, ViewerPassInput } from './videoChanges.js'
import type { SaveWebhookInput, WebhookDelivery, WebhookEndpoint } from './webhookSettings.js'

/** What every call takes beside its own arguments. */
export interface CallOptions {
  /** Gives the call up; it then rejects with `aborted`. */
  signal?: AbortSignal
}

/** Talks to the app's own backend route. Every call rejects with a `HippoError` and nothing else. */
export interface HippoClient {
  /** Separates the caches of two clients in one page. Never a secret. */
  readonly scope: string
  /** The recorder's own calls. */
  readonly recordings: {
    create(input: CreateRecordingInput, options?: CallOptions): Promise<CreatedRecording>
    renewTicket(assetId: string, options?: CallOptions): Promise<UploadTicket>
    finish(assetId: string, input: FinishRecordingInput, options?: CallOptions): Promise<FinishedRecording>
    submit(assetId: string, input: SubmitRecordingInput, options?: CallOptions): Promise<void>
    discard(assetId: string, options?: CallOptions): Promise<void>
  }
  /** Figures of a video. */
  readonly reports: {
    get(videoId: string, options?: CallOptions): Promise<VideoReport>
    /** How often each part was watched; where `capabilities.retention`. */
    retention(videoId: string, options?: CallOptions): Promise<Retention>
    /** The figures of some days, five years of them at most; where `capabilities.periods`. */
    period(videoId: string, period: ReportPeriod, options?: CallOptions): Promise<PeriodReport>
  }
  /** Who watched. */
  readonly viewers: {
    /** `page` is 1-based. Sorting needs `capabilities.viewerSort`, searching `capabilities.viewerSearch`. */
    list(query: ViewerListQuery, page: number, options?: CallOptions): Promise<Page<ViewerProfile>>
    /** Each viewing of one viewer, newest first; where `capabilities.timeline`. */
    timeline(query: ViewerTimelineQuery, options?: CallOptions): Promise<ViewerTimeline>
  }
  /** The account's videos, and what may be done with each. */
  readonly videos: {
    /** `page` is 1-based. Searching needs `capabilities.videoSearch`. */
    list(page: number, options?: CallOptions & VideoListQuery): Promise<Page<LibraryVideo>>
    get(videoId: string, options?: CallOptions): Promise<LibraryVideo>
    update(videoId: string, input: UpdateVideoInput, options?: CallOptions): Promise<LibraryVideo>
    /** Takes the video out of sight at once; `restore` brings it back while the backend still has it. */
    remove(videoId: string, options?: CallOptions): Promise<void>
    restore(videoId: string, options?: CallOptions): Promise<LibraryVideo>
    /** What viewers may do in it. */
    interactions(videoId: string, options?: CallOptions): Promise<VideoInteractions>
    saveInteractions(
      videoId: string,
      input: VideoInteractions,
      options?: CallOptions,
    ): Promise<VideoInteractions>
    /** Makes a personal link for somebody. */
    pass(videoId: string, input: ViewerPassInput, options?: CallOptions): Promise<ViewerPass>
    /** A pass for the person who asks, by the `viewer` of their grant. */
    ownPass(videoId: string, options?: CallOptions): Promise<ViewerPass>
  }
  /** Videos brought in from a file or an address. */
  readonly imports: {
    fromUrl(input: ImportUrlInput, options?: CallOptions): Promise<ImportAnswer>
    /** Opens the upload of a local file; the bytes go by tus, then `recordings.finish`. */
    fromFile(input: ImportFileInput, options?: CallOptions): Promise<CreatedFileImport>
    get(videoId: string, options?: CallOptions): Promise<ImportState>
    cancel(videoId: string, options?: CallOptions): Promise<void>
  }
  /** The account's webhook and its deliveries. */
  readonly webhook: {
    /** Null where none is set. */
    get(options?: CallOptions): Promise<WebhookEndpoint | null>
    save(input: SaveWebhookInput, options?: CallOptions): Promise<WebhookEndpoint | null>
    remove(options?: CallOptions): Promise<void>
    /** Sends a test event and gives back its delivery. */
    test(options?: CallOptions): Promise<WebhookDelivery>
    deliveries(page: number, options?: CallOptions): Promise<Page<WebhookDelivery>>
    replay(deliveryId: string, options?: CallOptions): Promise<WebhookDelivery>
  }
  /** What happens, live. */
  readonly activity: {
    /**
     * Opens the stream of what happens, from after `lastEventId` on; ends when the server closes it, rejects with a
     * `HippoError`. It connects once: `createActivityFeed` connects again.
     */
    stream(options?: CallOptions & { lastEventId?: string | null }): AsyncIterable<ActivityFrame>
  }
  /** What this person may do with this backend. */
  capabilities(options?: CallOptions): Promise<Capabilities>
}
