import { readAnswer } from '../contract/answer.js'
import type { Playback } from '../contract/app/playback.js'
import { toHippoError } from '../core/error.js'
import { loadDecoders } from './loadDecoders.js'
import { bearer, passOf } from './pass.js'

/** Whose link it is, and by what it is fetched. */
export interface ReadPlaybackOptions {
  signal?: AbortSignal
  /** The pass of a personal link, for a video that is not open. @default the one that `shareUrl` carries */
  pass?: string | null
  /** @default globalThis.fetch */
  fetch?: typeof fetch
}

function isPrivate(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'status' in body && body.status === 'private'
}

/** `<shareUrl>/state`, whatever query or slash the link came with. */
function stateUrl(shareUrl: string): string {
  return shareUrl.replace(/\/*([?#].*)?$/, '/state')
}

/**
 * Asks what a share link has to show right now. A video that was discarded is the state `gone` and one that
 * may not be watched the state `private`, not errors; everything else that fails is a `HippoError` (`network`, `not_found`, `maintenance`, `invalid_response`, …).
 *
 * @example
 * const playback = await readPlayback('https://video.example.com/video/play/KQf5MPDupD2qFi4U')
 */
export async function readPlayback(shareUrl: string, options: ReadPlaybackOptions = {}): Promise<Playback> {
  const { signal, pass, fetch: ownFetch = fetch } = options
  const decoders = loadDecoders()
  try {
    const response = await ownFetch(stateUrl(shareUrl), {
      signal,
      headers: bearer(pass ?? passOf(shareUrl)),
      credentials: 'omit',
      cache: 'no-store',
    })
    if (response.status === 410) return { status: 'gone' }
    const body: unknown = await response.json().catch(() => null)
    if (response.status === 403 && isPrivate(body)) return { status: 'private' }
    const answer = readAnswer(response.status, response.headers, body)
    const decode = await decoders
    return decode.playback(answer)
  } catch (cause) {
    throw toHippoError(cause, 'network')
  }
}
