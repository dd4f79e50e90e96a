export { createClient } from './createClient.js'
export type { ClientOptions } from './options.js'
export { expectPage, guardPage, videoKey, viewerKey } from './paging.js'
export type { CallOptions, HippoClient } from './types.js'
export { HippoError, type HippoErrorCode, type HippoErrorOptions } from '../core/error.js'
export type {
  CreatedRecording,
  CreateRecordingInput,
  FinishedRecording,
  FinishRecordingInput,
  SubmitRecordingInput,
  UploadTicket,
} from '../contract/app/recordings.js'
export type { LibraryVideo, Page, VideoReport, ViewerProfile, ViewerQuery } from '../contract/types.js'
