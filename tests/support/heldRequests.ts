import { cdp } from 'vitest/browser'

/**
 * Holds every request to addresses like `pattern`, as a network that has gone silent does.
 * Returns the way to let them through, those already waiting too.
 */
export async function holdRequests(pattern: string): Promise<() => Promise<void>> {
  const session = cdp()
  await session.send('Fetch.enable', { patterns: [{ urlPattern: pattern }] })
  return async () => {
    await session.send('Fetch.disable')
  }
}
