import { HippoError } from '../core/error.js'
import { idWords, readId } from './readId.js'
import type { ViewerQuery } from './types.js'

function refuse(message: string, hint: string): HippoError {
  return new HippoError('invalid_request', message, { hint })
}

/**
 * Reads which viewers are meant: those of one video, or one lead on all videos. Hippo leaves open what it does
 * with both or neither, so neither gets that far. Written out, without a schema: every list of viewers in a page
 * carries it.
 *
 * @throws HippoError `invalid_request`
 */
export function parseViewerQuery(input: unknown): ViewerQuery {
  const wrong = (expected: string): HippoError => refuse('The viewer query is not as agreed.', expected)
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw wrong('(root): expected object')
  }
  const { videoId = null, leadEmail = null }: { videoId?: unknown; leadEmail?: unknown } = input
  const id = readId(videoId)
  if (videoId !== null && id === null) throw wrong(`videoId: expected ${idWords}`)
  if (leadEmail !== null && typeof leadEmail !== 'string') throw wrong('leadEmail: expected string')
  const email = leadEmail?.trim() || null
  if (id !== null && email === null) return { videoId: id }
  if (id !== null || email === null) {
    throw refuse(
      id === null ? 'Neither a video nor a lead was named.' : 'A video and a lead exclude each other.',
      'Pass either { videoId } or { leadEmail }.',
    )
  }
  if (/^[^\s@]+@[^\s@]+$/.test(email)) return { leadEmail: email }
  throw refuse('The lead is not named by a mail address.', 'leadEmail: expected name@host')
}
