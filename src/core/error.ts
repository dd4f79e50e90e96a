/** Every way a call can fail, closed: `labels.errors` has a sentence for each, checked by type. */
export type HippoErrorCode =
  // talking to a server
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'gone'
  | 'invalid_request'
  | 'rate_limited'
  | 'maintenance'
  | 'server_error'
  | 'network'
  | 'timeout'
  | 'aborted'
  | 'invalid_response'
  | 'paging_stuck'
  | 'secret_in_browser'
  | 'not_configured'
  // getting at devices
  | 'screen_denied'
  | 'screen_dismissed'
  | 'camera_denied'
  | 'camera_missing'
  | 'camera_busy'
  | 'microphone_denied'
  | 'microphone_missing'
  | 'microphone_busy'
  | 'surface_not_capturable'
  | 'nothing_to_record'
  | 'unsupported_browser'
  | 'insecure_context'
  | 'no_encoder'
  // recording and keeping
  | 'recording_in_progress'
  | 'illegal_command'
  | 'create_failed'
  | 'empty_recording'
  | 'no_media'
  | 'encoder_failed'
  | 'store_full'
  | 'worker_blocked'
  | 'upload_failed'
  | 'upload_mismatch'
  | 'ticket_expired'
  | 'finish_failed'
  | 'processing_failed'
  // importing
  | 'url_invalid'
  | 'file_empty'
  | 'file_too_large'
  | 'file_not_media'
  | 'file_unreadable'
  | 'import_failed'
  // the vendor's widget
  | 'widget_blocked'
  | 'widget_timeout'
  | 'widget_unusable'
  | 'widget_silent'
  | 'unknown'

/** What else is known of a failure. */
export interface HippoErrorOptions {
  /** HTTP status of the answer, where there was one. */
  status?: number | null
  /** Whether the same call may succeed later without anything being changed. Default: told from the code. */
  retryable?: boolean
  /** How long the other side asked to wait, in milliseconds. */
  retryAfterMs?: number | null
  /** What to do about it, for the developer. Never a secret. */
  hint?: string | null
  /** What was thrown underneath. */
  cause?: unknown
}

const retryableCodes: ReadonlySet<HippoErrorCode> = new Set<HippoErrorCode>([
  'rate_limited',
  'maintenance',
  'server_error',
  'network',
  'timeout',
  'camera_busy',
  'microphone_busy',
  'screen_dismissed',
  'create_failed',
  'empty_recording',
  'no_media',
  'upload_failed',
  'finish_failed',
  'widget_timeout',
  'widget_blocked',
])

/**
 * The one error type of the library: what happened, why, what to do, under a stable code.
 *
 * @example
 * if (error instanceof HippoError && error.code === 'maintenance') showBanner(error.retryAfterMs)
 */
export class HippoError extends Error {
  override readonly name = 'HippoError'
  readonly code: HippoErrorCode
  readonly status: number | null
  readonly retryable: boolean
  readonly retryAfterMs: number | null
  readonly hint: string | null

  constructor(code: HippoErrorCode, message: string, options: HippoErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.status = options.status ?? null
    this.retryable = options.retryable ?? retryableCodes.has(code)
    this.retryAfterMs = options.retryAfterMs ?? null
    this.hint = options.hint ?? null
  }
}

/** Gives back a `HippoError` as it is, and wraps anything else under `code` (an abort always becomes `aborted`). */
export function toHippoError(cause: unknown, code: HippoErrorCode = 'unknown'): HippoError {
  if (cause instanceof HippoError) return cause
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : ''
  if (name === 'AbortError') return new HippoError('aborted', 'The call was cancelled.', { cause })
  const message = cause instanceof Error ? cause.message : String(cause)
  return new HippoError(code, message, { cause })
}
