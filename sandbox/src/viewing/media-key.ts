import type { VideoAccess } from 'react-hippo-video/contract'
import type { Services } from '../services.js'

/** A video whose files and pictures are guarded. */
export interface Guarded {
  token: string
  /** @default 'open' */
  access?: VideoAccess
}

const hourMs = 3_600_000
const lifeHours = 6

/**
 * Opens the files and pictures of one video for six to seven hours; null for an open one, which needs none. Frames
 * have no cookies of their own, so it travels in the address. It is the same for an hour, so that caches work.
 */
export function mediaKey({ signer, clock }: Services, video: Guarded): string | null {
  if (isOpen(video)) return null
  const until = Math.floor(clock() / hourMs) + lifeHours + 1
  return `${until.toString(36)}.${signer.derive('media-key', keyText(video, until))}`
}

/** The same as the end of an address: `?key=…` or `&key=…`, or nothing. */
export function keyQuery(services: Services, video: Guarded, first: '?' | '&' = '?'): string {
  const key = mediaKey(services, video)
  return key === null ? '' : `${first}key=${key}`
}

/** Whether files of this video may be sent to somebody who shows `key`. */
export function opensMedia(
  { signer, clock }: Services,
  video: Guarded,
  key: string | null | undefined,
): boolean {
  if (isOpen(video)) return true
  const [until = '', mac = ''] = key?.split('.') ?? []
  const hour = Number.parseInt(until, 36)
  // Checked first: an instant that is not a number is no text that was ever signed.
  if (!Number.isSafeInteger(hour) || clock() >= hour * hourMs) return false
  return signer.isDerived('media-key', keyText(video, hour), mac)
}

function isOpen({ access = 'open' }: Guarded): boolean {
  return access === 'open'
}

/** A change of access ends the keys that were given out before it. */
function keyText({ token, access }: Guarded, until: number): string {
  return `${token}\n${access}\n${until}`
}
