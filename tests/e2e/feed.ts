import { join } from 'node:path'
import Database from 'libsql'
import type { Locator, Page } from 'playwright'
import type { World } from './world.js'

/** One event as it stood in the page for the first time. */
export interface SeenEvent {
  kind: string
  happenedAt: number
  seenAt: number
}

export const feedOf = (page: Page): Locator => page.locator('.hippo-activity')

/** Notes each event of the feed when it is first shown, and has what is new shown at once. */
export async function watchFeed(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: SeenEvent[] = []
    Object.assign(window, { seenEvents: seen })
    const known = new Set<Element>()
    const look = (): void => {
      document.querySelector<HTMLButtonElement>('.hippo-activity .hippo-new')?.click()
      for (const item of document.querySelectorAll<HTMLElement>('.hippo-activity-item[data-kind]')) {
        if (known.has(item)) continue
        known.add(item)
        const happened = item.querySelector('time')?.dateTime ?? ''
        seen.push({ kind: item.dataset.kind ?? '', happenedAt: Date.parse(happened), seenAt: Date.now() })
      }
    }
    new MutationObserver(look).observe(document, { childList: true, subtree: true })
  })
}

interface Delivery {
  event: string
  state: string
  attempts: { status: number | null }[]
}

/** The account's owner, asking the sandbox from server to server. */
export function asOwner(world: World) {
  const credentials = { email: world.credentials.email, api_key: world.credentials.apiKey }
  async function post(path: string, body: object): Promise<Record<string, unknown>> {
    const answer = await fetch(world.sandbox.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...credentials, ...body }),
    })
    return (await answer.json()) as Record<string, unknown>
  }
  return Object.assign(post, {
    async deliveries(): Promise<Delivery[]> {
      const query = new URLSearchParams({ ...credentials, page: '1' })
      const answer = await fetch(`${world.sandbox.url}/webhook/deliveries?${query}`)
      return ((await answer.json()) as { rows: Delivery[] }).rows
    },
    /** The one viewing session that was played, as the database has it. */
    session(): { final: number; sealed_at: number | null } {
      const db = new Database(join(world.dataDir, 'sandbox.db'), { readonly: true })
      try {
        return db.prepare('select final, sealed_at from session where plays = 1').get() as {
          final: number
          sealed_at: number | null
        }
      } finally {
        db.close()
      }
    },
  })
}
