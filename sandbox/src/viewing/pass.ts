import * as v from 'valibot'
import type { Signer } from '../signer.js'
import { normalEmail } from './identity.js'
import type { Lead } from './lead.js'

/** What a pass says of whoever brings it. */
export interface PassHolder {
  /** The video it is for; `*` for every video of the account. */
  videoId: string
  /** Lower case; null where the pass lets watch and names nobody. */
  email: string | null
  name: string | null
  /** One of the account's own people. */
  isMember: boolean
  /** Epoch milliseconds. */
  expiresAt: number
}

const claims = v.object({
  video: v.string(),
  email: v.string(),
  name: v.string(),
  member: v.picklist([0, 1]),
  exp: v.number(),
})

/** Signs leave to watch, and who it is that watches: into a personal link, or an app's own page. */
export function signPass(signer: Signer, holder: PassHolder): string {
  const { videoId, email, name, isMember, expiresAt } = holder
  return signer.sign({
    aud: 'pass',
    video: videoId,
    email: email === null ? '' : normalEmail(email),
    name: name ?? '',
    member: isMember ? 1 : 0,
    exp: expiresAt,
  })
}

/** Reads a pass for one video; null where it is not ours, has expired or is for another video. */
export function readPass(
  signer: Signer,
  signed: string | null | undefined,
  videoId: string,
  now: number,
): PassHolder | null {
  if (!signed) return null
  const result = v.safeParse(claims, signer.verify(signed, 'pass'))
  if (!result.success) return null
  const { video, email, name, member, exp } = result.output
  if (exp <= now || (video !== '*' && video !== videoId)) return null
  return {
    videoId: video,
    email: email === '' ? null : normalEmail(email),
    name: name === '' ? null : name,
    isMember: member === 1,
    expiresAt: exp,
  }
}

/** The person whom a pass names. */
export function leadOf(holder: PassHolder | null): Lead | null {
  return holder === null || holder.email === null ? null : { email: holder.email, name: holder.name }
}
