import { randomId } from './randomId.js'
import type { Greeting } from './reporter.js'

/** Presses closer together than this are one: a double click. */
const onePressMs = 2000

/** Completes counting links: session, ticket and one id for each press. */
export function createCtaLink(clock: () => number): (url: string, greeting: Greeting | null) => string {
  let press = { id: '', atMs: -Infinity }
  return (url, greeting) => {
    if (!greeting) return url
    const atMs = clock()
    if (atMs - press.atMs > onePressMs) press = { id: randomId(), atMs }
    const link = new URL(url)
    link.searchParams.set('s', greeting.sessionId)
    link.searchParams.set('t', greeting.ticket)
    link.searchParams.set('c', press.id)
    return link.href
  }
}
