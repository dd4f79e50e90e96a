import { readAnswer } from '../contract/answer.js'
import { decodePlayback, type Playback } from '../contract/app/playback.js'
import { toHippoError } from '../core/error.js'

export interface ReadPlaybackOptions {
  signal?: AbortSignal
  /** @default globalThis.fetch */
  fetch?: typeof fetch
}

/** `<shareUrl>/state`, whatever query or slash the link came with. */
function stateUrl(shareUrl: string): string {
  return shareUrl.replace(/\/*([?#].*)?$/, '/state')
}

/**
 * Asks what a share link has to show right now. A video that was discarded is the state `gone`, not an error;
 * everything else that fails is a `HippoError` (`network`, `not_found`, `maintenance`, `invalid_response`, …).
 *
 * @example
 * const playback = await readPlayback('https://video.example.com/video/play/KQf5MPDupD2qFi4U')
 */
export async function readPlayback(shareUrl: string, options: ReadPlaybackOptions = {}): Promise<Playback> {
  const { signal, fetch: ownFetch = fetch } = options
  try {
    const response = await ownFetch(stateUrl(shareUrl), { signal, credentials: 'omit', cache: 'no-store' })
    if (response.status === 410) return { status: 'gone' }
    const body: unknown = await response.json().catch(() => null)
    return decodePlayback(readAnswer(response.status, response.headers, body))
  } catch (cause) {
    throw toHippoError(cause, 'network')
  }
}
