import type { HippoError, HippoErrorCode } from '../../core/error.js'

/** Only another file, another address or another set-up mends these. */
const final: ReadonlySet<HippoErrorCode> = new Set<HippoErrorCode>([
  'url_invalid',
  'file_empty',
  'file_too_large',
  'file_not_media',
  'file_unreadable',
  'forbidden',
  'invalid_request',
  'not_configured',
  'secret_in_browser',
  'illegal_command',
])

/** Failures after which the server's side of the import is of no use any more: the next try makes another video. */
const ends: ReadonlySet<HippoErrorCode> = new Set<HippoErrorCode>([
  'import_failed',
  'processing_failed',
  'upload_failed',
  'upload_mismatch',
  'not_found',
  'gone',
])

/** Whether trying again with the same file or address can help. */
export function canRetry(error: HippoError): boolean {
  return !final.has(error.code)
}

/** Whether the next try must begin from nothing. */
export function mustBeginAnew(error: HippoError): boolean {
  return ends.has(error.code)
}
