import { onTestFinished } from 'vitest'
import {
  createSafeFetch,
  type Resolver,
  type SafeFetch,
  type SafeFetchOptions,
} from '../../src/net/safe-fetch.js'

/** Closed when the test ends. */
export function safeFetch(options: SafeFetchOptions = {}): SafeFetch {
  const safe = createSafeFetch({ timeoutMs: 2000, ...options })
  onTestFinished(() => safe.close())
  return safe
}

/** Answers names from a table: each further question takes the next list, the last one stays. */
export function resolverOf(table: Record<string, readonly (readonly string[])[]>): Resolver {
  const asked = new Map<string, number>()
  return (host, _options, done) => {
    const lists = table[host] ?? []
    const turn = asked.get(host) ?? 0
    asked.set(host, turn + 1)
    const list = lists[Math.min(turn, lists.length - 1)] ?? []
    done(
      null,
      list.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }
}

/** What a promise fails with. */
export const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'answered',
    (error: unknown) => error,
  )
