import type { HippoErrorCode } from '../core/error.js'
import type { RecordErrorReason } from './types.js'

const codes: Record<RecordErrorReason, HippoErrorCode> = {
  NOTHING_RECORDED: 'empty_recording',
  WEBCAM_PERMISSION_DENIED: 'camera_denied',
  SCREEN_PERMISSION_DENIED: 'screen_denied',
  TAB_CANNOT_BE_RECORDED: 'surface_not_capturable',
  CHROME_NOT_SUPPORTED: 'unsupported_browser',
  CREATE_VIDEO_REQUEST_FAILED: 'create_failed',
  PREPROCESS_FAILED: 'processing_failed',
  PREPROCESS_REQUEST_FAILED: 'finish_failed',
  NETWORK_ERROR: 'network',
  NO_DATA_AVAILABLE: 'no_media',
}

const reasons: Record<HippoErrorCode, RecordErrorReason> = {
  unauthorized: 'CREATE_VIDEO_REQUEST_FAILED',
  forbidden: 'CREATE_VIDEO_REQUEST_FAILED',
  not_found: 'CREATE_VIDEO_REQUEST_FAILED',
  gone: 'CREATE_VIDEO_REQUEST_FAILED',
  invalid_request: 'CREATE_VIDEO_REQUEST_FAILED',
  rate_limited: 'CREATE_VIDEO_REQUEST_FAILED',
  maintenance: 'CREATE_VIDEO_REQUEST_FAILED',
  server_error: 'CREATE_VIDEO_REQUEST_FAILED',
  network: 'NETWORK_ERROR',
  timeout: 'NETWORK_ERROR',
  aborted: 'NOTHING_RECORDED',
  invalid_response: 'CREATE_VIDEO_REQUEST_FAILED',
  paging_stuck: 'NETWORK_ERROR',
  secret_in_browser: 'CREATE_VIDEO_REQUEST_FAILED',
  not_configured: 'CREATE_VIDEO_REQUEST_FAILED',
  screen_denied: 'SCREEN_PERMISSION_DENIED',
  screen_dismissed: 'SCREEN_PERMISSION_DENIED',
  camera_denied: 'WEBCAM_PERMISSION_DENIED',
  camera_missing: 'WEBCAM_PERMISSION_DENIED',
  camera_busy: 'WEBCAM_PERMISSION_DENIED',
  // Hippo has no reason for the microphone; the camera's is the nearest.
  microphone_denied: 'WEBCAM_PERMISSION_DENIED',
  microphone_missing: 'WEBCAM_PERMISSION_DENIED',
  microphone_busy: 'WEBCAM_PERMISSION_DENIED',
  surface_not_capturable: 'TAB_CANNOT_BE_RECORDED',
  nothing_to_record: 'NOTHING_RECORDED',
  unsupported_browser: 'CHROME_NOT_SUPPORTED',
  insecure_context: 'CHROME_NOT_SUPPORTED',
  no_encoder: 'CHROME_NOT_SUPPORTED',
  recording_in_progress: 'NO_DATA_AVAILABLE',
  illegal_command: 'NO_DATA_AVAILABLE',
  create_failed: 'CREATE_VIDEO_REQUEST_FAILED',
  empty_recording: 'NOTHING_RECORDED',
  no_media: 'NO_DATA_AVAILABLE',
  encoder_failed: 'NO_DATA_AVAILABLE',
  store_full: 'NO_DATA_AVAILABLE',
  worker_blocked: 'CHROME_NOT_SUPPORTED',
  upload_failed: 'NETWORK_ERROR',
  upload_mismatch: 'PREPROCESS_FAILED',
  ticket_expired: 'NETWORK_ERROR',
  finish_failed: 'PREPROCESS_REQUEST_FAILED',
  processing_failed: 'PREPROCESS_FAILED',
  // An import has events of its own; these never reach `record_error`.
  url_invalid: 'NO_DATA_AVAILABLE',
  file_empty: 'NO_DATA_AVAILABLE',
  file_too_large: 'NO_DATA_AVAILABLE',
  file_not_media: 'NO_DATA_AVAILABLE',
  file_unreadable: 'NO_DATA_AVAILABLE',
  import_failed: 'PREPROCESS_FAILED',
  widget_blocked: 'NETWORK_ERROR',
  widget_timeout: 'NETWORK_ERROR',
  widget_unusable: 'CHROME_NOT_SUPPORTED',
  widget_silent: 'NO_DATA_AVAILABLE',
  unknown: 'NO_DATA_AVAILABLE',
}

/** Undocumented, finer ones that were seen on the wire, and the names of the newer recorder. */
const finer: ReadonlyMap<string, HippoErrorCode> = new Map<string, HippoErrorCode>([
  ['WEBCAM_NOT_FOUND', 'camera_missing'],
  ['WEBCAM_READ_ERROR', 'camera_busy'],
  ['WEBCAM_READ_TIMEOUT', 'camera_busy'],
  ['SYSTEM_WEBCAM_PERMISSION_DENIED', 'camera_denied'],
  ['SYSTEM_SCREEN_PERMISSION_DENIED', 'screen_denied'],
  ['SCREEN_NOT_READABLE_ERROR', 'surface_not_capturable'],
  ['CREATE_RECORD_AUTH_ERROR', 'unauthorized'],
  ['BROWSER_CLOSED', 'aborted'],
  ['USER_ABORT', 'aborted'],
  ['recording_in_progress', 'recording_in_progress'],
  ['invalid_record_options', 'nothing_to_record'],
])

function isReason(text: string): text is RecordErrorReason {
  return Object.hasOwn(codes, text)
}

/** The ten documented reasons of `record_error`, in the documented order. */
export const recordErrorReasons: readonly RecordErrorReason[] = Object.keys(codes).filter(isReason)

/** The documented reason nearest to one of our codes. */
export function reasonFor(code: HippoErrorCode): RecordErrorReason {
  return reasons[code]
}

/** Our code for a documented reason, or for a finer one that was seen on the wire; `unknown` for any other text. */
export function codeFor(reason: string): HippoErrorCode {
  return isReason(reason) ? codes[reason] : (finer.get(reason) ?? 'unknown')
}
