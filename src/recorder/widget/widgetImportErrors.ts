import type { RecorderEventMap } from '../../contract/types.js'
import { HippoError, type HippoErrorCode } from '../../core/error.js'

type ImportFailed = RecorderEventMap['import_failed']

/** The newer widget's names. */
const codes: ReadonlyMap<unknown, HippoErrorCode> = new Map<unknown, HippoErrorCode>([
  ['file_not_found', 'file_unreadable'],
  ['invalid_file_format', 'file_not_media'],
  ['size_limit_exceeded', 'file_too_large'],
  ['invalid_size', 'file_empty'],
  ['upload_failed', 'upload_failed'],
  ['network_request_failed', 'network'],
  ['processing_failed', 'processing_failed'],
  ['NETWORK_ERROR', 'network'],
])

const withdrawn: ReadonlySet<string> = new Set(['import_cancelled_by_user', 'USER_ABORT'])

/** Whether it is no failure: a person turned back. */
export function isWithdrawnImport({ reason }: ImportFailed): boolean {
  return withdrawn.has(reason)
}

/** Why an import in the widget's window failed; `data` is what the widget passed. */
export function widgetImportError({ reason }: ImportFailed, data: unknown): HippoError {
  const words = messageOf(data) ?? reason
  return new HippoError(
    codes.get(reason) ?? 'import_failed',
    words === '' ? 'The widget reported a failed import without a reason.' : words,
  )
}

function messageOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('message' in data)) return null
  return typeof data.message === 'string' && data.message !== '' ? data.message : null
}
