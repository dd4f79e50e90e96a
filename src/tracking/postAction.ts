import { readAnswer } from '../contract/answer.js'
import type { ActionInput, VideoConversation, ViewerAction } from '../contract/app/actions.js'
import { HippoError, toHippoError } from '../core/error.js'
import { backoff, delay } from '../core/time.js'
import { loadDecoders } from './loadDecoders.js'
import type { Reporter } from './reporter.js'

export interface PostActionOptions {
  actionUrl: string
  fetch: typeof fetch
  /** The reporter of the viewing as it is now: another one, once the server has sealed the last. */
  reporter: () => Pick<Reporter, 'greet' | 'heed'>
}

/** The ticket has run out, or the session is sealed: another hello may help. */
const stale = new Set([401, 403, 410])
const mostHellos = 3
const mostTries = 3
const timeoutMs = 15_000

async function send({ actionUrl, fetch }: PostActionOptions, input: ActionInput): Promise<Response> {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    // A plain string goes as text/plain, so that a page of another origin needs no preflight.
    const body = JSON.stringify(input)
    return await fetch(actionUrl, { method: 'POST', body, keepalive: true, credentials: 'omit', signal })
  } catch (cause) {
    if (!signal.aborted) throw toHippoError(cause, 'network')
    throw new HippoError('timeout', 'The server took too long to take what the viewer did.', { cause })
  }
}

async function attempt(
  options: PostActionOptions,
  id: string,
  action: ViewerAction,
): Promise<VideoConversation> {
  for (let hellos = 1; ; hellos++) {
    const reporter = options.reporter()
    const { sessionId, ticket } = await reporter.greet()
    const response = await send(options, { sessionId, ticket, id, action })
    reporter.heed(response.status, ticket)
    if (stale.has(response.status) && hellos < mostHellos) continue
    const body: unknown = await response.json().catch(() => null)
    const answer = readAnswer(response.status, response.headers, body)
    const decode = await loadDecoders()
    return decode.conversation(answer)
  }
}

/**
 * Posts one action under its `id`, so that however often it is sent it counts once: what was lost on the way is sent
 * again, at most twice, and a sealed session is followed by another.
 *
 * @throws HippoError
 */
export async function postAction(
  options: PostActionOptions,
  id: string,
  action: ViewerAction,
): Promise<VideoConversation> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt(options, id, action)
    } catch (cause) {
      const error = toHippoError(cause)
      const passing = error.code === 'network' || error.code === 'server_error'
      if (!passing || tries === mostTries) throw error
      await delay(backoff(tries - 1, { firstMs: 300 }))
    }
  }
}
