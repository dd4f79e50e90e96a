import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { decodeWebhookEvent, type WebhookEvent } from 'react-hippo-video/contract'
import { expect, onTestFinished } from 'vitest'
import { call } from '../core/client.js'
import { until, type TestSandbox } from '../harness.js'

/** An endpoint of the account that takes whatever it is sent. */
export interface Receiver {
  readonly events: readonly WebhookEvent[]
  /** Waits for so many events of a type, and that no more of it come with them. */
  expectEvents(type: WebhookEvent['type'], count: number): Promise<WebhookEvent[]>
}

export async function receiveWebhooks(sandbox: TestSandbox): Promise<Receiver> {
  const events: WebhookEvent[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      events.push(decodeWebhookEvent(JSON.parse(Buffer.concat(chunks).toString())))
      response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const saved = await call(sandbox, 'POST', '/webhook', {
    url: `http://127.0.0.1:${port}/`,
    secret_key: 'a secret for the test of interactions',
    events: [1, 3, 4, 5, 6],
  })
  expect(saved.status).toBe(200)
  const of = (type: WebhookEvent['type']) => events.filter((event) => event.type === type)
  return {
    events,
    async expectEvents(type, count) {
      await until(`${count} ${type}`, () => of(type).length >= count)
      await idle(sandbox)
      expect(of(type)).toHaveLength(count)
      return of(type)
    },
  }
}

/** Waits until nothing that happened is still to be told. */
export async function idle({ services }: TestSandbox): Promise<void> {
  await until('the outbox to be empty', async () => {
    const fresh = await services.db
      .selectFrom('webhook_event')
      .select('id')
      .where('state', '=', 'new')
      .limit(1)
      .execute()
    const waiting = await services.db
      .selectFrom('webhook_delivery')
      .select('id')
      .where('state', 'in', ['waiting', 'active'])
      .limit(1)
      .execute()
    return fresh.length === 0 && waiting.length === 0
  })
}
