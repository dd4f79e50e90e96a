import type { Response } from 'undici'
import type { SafeFetch, SafeFetchInit } from './safe-fetch.js'

/** More hops than were allowed. */
export class TooManyRedirects extends Error {
  override readonly name = 'TooManyRedirects'
}

const redirects = new Set([301, 302, 303, 307, 308])

/**
 * Reads an address through its redirects, each hop checked like the first; gives the answer and where it came from.
 *
 * @throws BlockedAddress where a hop leads inside, TooManyRedirects
 * @param limit hops that are followed @default 5
 */
export async function followRedirects(
  safe: SafeFetch,
  url: string | URL,
  init: Pick<SafeFetchInit, 'headers' | 'signal'> = {},
  limit: number = 5,
): Promise<{ response: Response; url: URL }> {
  let target = url
  for (let hop = 0; hop <= limit; hop++) {
    const response = await safe.fetch(target, init)
    const location = response.headers.get('location')
    if (!redirects.has(response.status) || location === null) return { response, url: new URL(target) }
    await response.body?.cancel()
    // Not an address: the next turn says so.
    target = URL.canParse(location, String(target)) ? new URL(location, String(target)) : location
  }
  throw new TooManyRedirects(`The address redirects more than ${limit} times.`)
}
