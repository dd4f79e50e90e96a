import { readAnswer } from '../contract/answer.js'
import type { VideoConversation } from '../contract/app/actions.js'
import { toHippoError } from '../core/error.js'
import { loadDecoders } from './loadDecoders.js'
import { bearer } from './pass.js'

/** Whose link it is, and by what it is fetched. */
export interface ReadConversationOptions {
  signal?: AbortSignal
  /** The pass of a personal link, for a video that is not open. @default null */
  pass?: string | null
  /** @default globalThis.fetch */
  fetch?: typeof fetch
}

/**
 * Reads what viewers left in a video: `interactions.conversationUrl` of its playback.
 *
 * @throws HippoError `network`, `forbidden`, `gone`, `invalid_response`, …
 */
export async function readConversation(
  url: string,
  { signal, pass = null, fetch: ownFetch = fetch }: ReadConversationOptions = {},
): Promise<VideoConversation> {
  const decoders = loadDecoders()
  try {
    const response = await ownFetch(url, {
      signal,
      headers: bearer(pass),
      credentials: 'omit',
      cache: 'no-store',
    })
    const body: unknown = await response.json().catch(() => null)
    const answer = readAnswer(response.status, response.headers, body)
    const decode = await decoders
    return decode.conversation(answer)
  } catch (cause) {
    throw toHippoError(cause, 'network')
  }
}
