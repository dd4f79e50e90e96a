import * as v from 'valibot'
import { HippoError } from '../core/error.js'

/** One thing that a grant may allow. What it covers is said by `videos`. */
export type Permission =
  /** See videos of the library. */
  | 'videos:read'
  /** Change a video: title, picture, access, what viewers may do in it; remove and restore it. */
  | 'videos:write'
  /** Make personal links. */
  | 'videos:share'
  /** See the figures of a video. */
  | 'reports:read'
  /** See who watched; masked unless `pii`. */
  | 'viewers:read'
  /** Erase a person from every video; only with `videos: 'all'`. */
  | 'viewers:erase'
  /** Record and import, and keep or discard what is covered; one's own recordings and imports always are. */
  | 'recordings:write'
  /** Follow what happens live; people are masked unless `pii`. */
  | 'activity:read'
  /** Set the account's webhook, which is told of every video and person: only with `videos: 'all'` and `pii`. */
  | 'webhooks:write'

/** Every permission there is. */
export const permissions: readonly Permission[] = [
  'videos:read',
  'videos:write',
  'videos:share',
  'reports:read',
  'viewers:read',
  'viewers:erase',
  'recordings:write',
  'activity:read',
  'webhooks:write',
]

/** What the person behind a request may do. Returned by `authorize`. */
export interface HippoGrant {
  /** Who this is, stable and unique in the app; kept with each recording as its owner. */
  subject: string
  can: readonly Permission[]
  /** Which videos: these, one's own, or all of the account. */
  videos: readonly string[] | 'own' | 'all'
  /** Whether mail addresses, names and network addresses of viewers are shown. */
  pii: boolean
  /** Who this person is when they watch: goes into their own pass, and so into the viewers' list. */
  viewer?: { email: string; name?: string | null }
  /**
   * One of the account's own people: may be given a pass to watch any of its videos, also those beyond `videos`.
   * Leave it out where subjects are customers who must not watch each other's.
   * @default false
   */
  member?: boolean
}

const schema = v.object({
  subject: v.pipe(
    v.string(),
    v.check((subject) => subject.trim() !== '' && subject.length <= 200, 'a name of 1 to 200 characters'),
  ),
  can: v.array(v.picklist(permissions)),
  videos: v.union([v.picklist(['own', 'all']), v.array(v.string())]),
  pii: v.boolean(),
  viewer: v.optional(
    v.object({
      email: v.pipe(v.string(), v.email(), v.maxLength(320)),
      name: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(200)))),
    }),
  ),
  member: v.optional(v.boolean()),
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
