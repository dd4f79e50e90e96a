import type { Response } from 'undici'
import { parseRetryAfter } from 'react-hippo-video/contract'
import type { PartialFile } from './partial-file.js'

/** What the other server's answer means for an import. */
export type ImportAnswerKind =
  | {
      kind: 'whole'
      totalBytes: number | null
      validator: string | null
      type: string | null
      /** Names that the answer itself gives the file. */
      names: string[]
    }
  /** Goes on where what is here ends. */
  | { kind: 'rest'; totalBytes: number | null }
  /** What is here belongs to another file, or to none. */
  | { kind: 'changed' }
  | { kind: 'later'; retryAfterMs: number | null }
  | { kind: 'refused' }

/** Reads status and headers; nothing of the body. */
export function readAnswer(response: Response, file: PartialFile): ImportAnswerKind {
  const { status, headers } = response
  if (status === 200) {
    return {
      kind: 'whole',
      totalBytes: lengthOf(response),
      validator: validatorOf(response),
      type: headers.get('content-type'),
      names: namesIn(headers.get('content-disposition') ?? ''),
    }
  }
  if (status === 206) {
    const [, start, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers.get('content-range') ?? '') ?? []
    const totalBytes = total === undefined || total === '*' ? file.totalBytes : Number(total)
    const goesOn = Number(start) === file.bytes && file.bytes > 0
    return goesOn && totalBytes === file.totalBytes ? { kind: 'rest', totalBytes } : { kind: 'changed' }
  }
  if (status === 416 && file.bytes > 0) return { kind: 'changed' }
  if ([408, 425, 429].includes(status) || status >= 500) {
    return { kind: 'later', retryAfterMs: parseRetryAfter(headers.get('retry-after')) }
  }
  return { kind: 'refused' }
}

/** Null where the body is encoded on its way: its length is then not the file's. */
function lengthOf({ headers }: Response): number | null {
  const length = headers.get('content-length')
  if (isEncoded(headers.get('content-encoding')) || length === null) return null
  return /^\d+$/.test(length) ? Number(length) : null
}

/** A strong `ETag`, else `Last-Modified`; null where ranges are not offered or would count other bytes. */
function validatorOf({ headers }: Response): string | null {
  if (headers.get('accept-ranges') === 'none' || isEncoded(headers.get('content-encoding'))) return null
  const etag = headers.get('etag')
  return etag !== null && !etag.startsWith('W/') ? etag : headers.get('last-modified')
}

function isEncoded(encoding: string | null): boolean {
  return encoding !== null && encoding !== '' && encoding !== 'identity'
}

function namesIn(disposition: string): string[] {
  return [...disposition.matchAll(/filename\*?=(?:[\w-]*'[\w-]*')?"?([^";]+)"?/gi)].map(([, name = '']) =>
    name.trim(),
  )
}
