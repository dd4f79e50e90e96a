import type { LibraryVideo, Page, VideoReport, ViewerProfile, ViewerQuery } from '../types.js'
import type {
  CreatedRecording,
  CreateRecordingInput,
  FinishedRecording,
  FinishRecordingInput,
  SubmitRecordingInput,
  UploadTicket,
} from './recordings.js'

export interface CallOptions {
  signal?: AbortSignal
}

/** Talks to the app's own backend route. Every call rejects with a `HippoError` and nothing else. */
export interface HippoClient {
  /** Separates the caches of two clients in one page. Never a secret. */
  readonly scope: string
  readonly recordings: {
    create(input: CreateRecordingInput, options?: CallOptions): Promise<CreatedRecording>
    renewTicket(assetId: string, options?: CallOptions): Promise<UploadTicket>
    finish(assetId: string, input: FinishRecordingInput, options?: CallOptions): Promise<FinishedRecording>
    submit(assetId: string, input: SubmitRecordingInput, options?: CallOptions): Promise<void>
    discard(assetId: string, options?: CallOptions): Promise<void>
  }
  readonly reports: {
    get(videoId: string, options?: CallOptions): Promise<VideoReport>
  }
  readonly viewers: {
    /** `page` is 1-based. */
    list(query: ViewerQuery, page: number, options?: CallOptions): Promise<Page<ViewerProfile>>
  }
  readonly videos: {
    list(page: number, options?: CallOptions): Promise<Page<LibraryVideo>>
    get(videoId: string, options?: CallOptions): Promise<LibraryVideo>
  }
}
