import * as v from 'valibot'
import { HippoError } from '../core/error.js'

/** One thing that a grant may allow. What it covers is said by `videos`. */
export type Permission =
  /** See videos of the library. */
  | 'videos:read'
  /** See the figures of a video. */
  | 'reports:read'
  /** See who watched; masked unless `pii`. */
  | 'viewers:read'
  /** Record, and keep or discard what is covered; one's own recordings always are. */
  | 'recordings:write'

/** What the person behind a request may do. Returned by `authorize`. */
export interface HippoGrant {
  /** Who this is, stable and unique in the app; kept with each recording as its owner. */
  subject: string
  can: readonly Permission[]
  /** Which videos: these, one's own, or all of the account. */
  videos: readonly string[] | 'own' | 'all'
  /** Whether mail addresses, names and network addresses of viewers are shown. */
  pii: boolean
}

const schema = v.object({
  subject: v.pipe(
    v.string(),
    v.check((subject) => subject.trim() !== '' && subject.length <= 200, 'a name of 1 to 200 characters'),
  ),
  can: v.array(v.picklist(['videos:read', 'reports:read', 'viewers:read', 'recordings:write'])),
  videos: v.union([v.picklist(['own', 'all']), v.array(v.string())]),
  pii: v.boolean(),
})

/** Checks what `authorize` returned, as a grant with a hole in it would open more than was meant. */
export function readGrant(value: unknown): HippoGrant {
  const read = v.safeParse(schema, value)
  if (read.success) return read.output
  throw new HippoError('not_configured', 'authorize did not return a grant.', {
    status: 500,
    hint: `${v.getDotPath(read.issues[0]) ?? '(root)'}: return { subject, can, videos, pii }, one of the ready grants, or null.`,
  })
}
