import * as v from 'valibot'
import { HippoError } from '../core/error.js'
import { decodeWith } from './decodeWith.js'
import { id } from './id.js'
import type { ViewerQuery } from './types.js'

const schema = v.object({ videoId: v.nullish(id), leadEmail: v.nullish(v.string()) })

/**
 * Reads which viewers are meant: those of one video, or one lead on all videos. Hippo leaves open what it does
 * with both or neither, so neither gets that far.
 *
 * @throws HippoError `invalid_request`
 */
export function parseViewerQuery(input: unknown): ViewerQuery {
  const read = decodeWith(schema, input, 'The viewer query', 'invalid_request')
  const videoId = read.videoId ?? null
  const leadEmail = read.leadEmail?.trim() ? read.leadEmail.trim() : null
  if ((videoId === null) === (leadEmail === null)) {
    throw new HippoError(
      'invalid_request',
      videoId === null ? 'Neither a video nor a lead was named.' : 'A video and a lead exclude each other.',
      { hint: 'Pass either { videoId } or { leadEmail }.' },
    )
  }
  if (videoId !== null) return { videoId }
  if (leadEmail !== null && /^[^\s@]+@[^\s@]+$/.test(leadEmail)) return { leadEmail }
  throw new HippoError('invalid_request', 'The lead is not named by a mail address.', {
    hint: 'leadEmail: expected name@host',
  })
}
