import type { Response } from 'undici'
import { findBlocked } from '../net/blocked-address.js'
import { followRedirects, TooManyRedirects } from '../net/follow-redirects.js'
import type { SafeFetch } from '../net/safe-fetch.js'
import { BrokenTry, ImportFailure } from './import-failure.js'
import { mayBeMedia } from './media-type.js'
import type { PartialFile } from './partial-file.js'
import { readAhead } from './read-ahead.js'
import { readAnswer, type ImportAnswerKind } from './read-answer.js'
import { sentences } from './sentences.js'

interface FetchOnce {
  safe: SafeFetch
  file: PartialFile
  url: string
  /** Bytes; a larger file is refused as soon as that is known. */
  most: number
  signal: AbortSignal
}

/**
 * One connection: goes on behind what is here, or begins anew where the other side cannot or the file changed.
 *
 * @throws ImportFailure, or BrokenTry where another try may do better
 */
export async function fetchOnce(options: FetchOnce): Promise<void> {
  const { file, signal } = options
  const { response, url: from } = await ask(options)
  const answer = readAnswer(response, file)
  const body = response.body === null ? null : readAhead(response.body)
  try {
    await begin(response, answer, from, options)
    for await (const part of body?.parts() ?? []) await take(part, options)
  } catch (error) {
    if (signal.aborted || error instanceof ImportFailure || error instanceof BrokenTry) throw error
    if (!isOfNetwork(error)) throw error
    throw new BrokenTry(isStall(error) ? sentences.stalled : sentences.broken, { cause: error })
  } finally {
    await body?.stop()
  }
  if (file.bytes === 0) throw new ImportFailure(sentences.empty)
  if (file.totalBytes !== null && file.bytes < file.totalBytes) throw new BrokenTry(sentences.broken)
  file.finish()
}

async function ask({ safe, file, url, signal }: FetchOnce): Promise<{ response: Response; url: URL }> {
  const headers: Record<string, string> = {
    accept: 'video/*, audio/*, */*;q=0.5',
    'accept-encoding': 'identity',
    'user-agent': 'hippo-video-sandbox',
  }
  if (file.bytes > 0 && file.validator !== null) {
    headers['range'] = `bytes=${file.bytes}-`
    headers['if-range'] = file.validator
  }
  try {
    return await followRedirects(safe, url, { headers, signal })
  } catch (error) {
    if (signal.aborted) throw error
    const blocked = findBlocked(error)
    if (blocked !== null) {
      const isWeb = blocked.reason === 'private' || blocked.reason === 'credentials'
      throw new ImportFailure(isWeb ? sentences.notPublic : sentences.notWeb, { cause: error })
    }
    if (error instanceof TooManyRedirects) {
      throw new ImportFailure(sentences.tooManyRedirects, { cause: error })
    }
    throw new BrokenTry(sentences.unreachable, { cause: error })
  }
}

/** Makes the file ready for what comes. @throws ImportFailure or BrokenTry where nothing is to come */
async function begin(
  { status }: Response,
  answer: ImportAnswerKind,
  from: URL,
  { file, most, url }: FetchOnce,
): Promise<void> {
  switch (answer.kind) {
    case 'rest':
      return
    case 'refused':
      throw new ImportFailure(sentences.refused(status))
    case 'later':
      throw new BrokenTry(sentences.refused(status), { retryAfterMs: answer.retryAfterMs })
    case 'changed':
      await file.restart({ totalBytes: null, validator: null, type: '' })
      throw new BrokenTry(sentences.broken)
    case 'whole': {
      const { type, totalBytes, names } = answer
      if (!mayBeMedia(type, [from.pathname, new URL(url).pathname, ...names])) {
        throw new ImportFailure(sentences.notMedia)
      }
      if (totalBytes === 0) throw new ImportFailure(sentences.empty)
      if (totalBytes !== null && totalBytes > most) throw new ImportFailure(sentences.tooLarge(most))
      await file.restart({ ...answer, type: type ?? '' })
    }
  }
}

async function take(part: Uint8Array, { file, most }: FetchOnce): Promise<void> {
  if (file.bytes + part.byteLength > most) throw new ImportFailure(sentences.tooLarge(most))
  await file.append(part)
}

/** fetch says `TypeError: terminated` and the like; what the disk or the database says is another matter. */
function isOfNetwork(error: unknown): boolean {
  return error instanceof TypeError
}

function isStall(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null
  return cause instanceof Error && 'code' in cause && cause.code === 'UND_ERR_BODY_TIMEOUT'
}
