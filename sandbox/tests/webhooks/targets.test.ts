import { expect, it } from 'vitest'
import { sendWebhook } from '../../src/webhooks/send.js'
import { testSandbox } from '../harness.js'
import { resolverOf, safeFetch } from '../net/safe-fetch.js'
import { witness } from '../net/witness.js'
import { addVideo, clicks, note, save, settled } from './stage.js'

it('sends nothing to this machine where it is not allowed, though the name passed when it was saved', async () => {
  const { port, connections } = await witness()
  const sandbox = await testSandbox({ PRIVATE_TARGETS: 'none', WEBHOOK_RETRY_MS: '0' })
  expect((await save(sandbox, { url: `http://127.0.0.1:${port}/` })).status).toBe(400)
  expect((await save(sandbox, { url: `http://localhost:${port}/` })).status).toBe(200)
  await note(sandbox.services, clicks(sandbox.services, await addVideo(sandbox.services), 1))
  const [row] = await settled(sandbox, 1, 'failed')
  expect(row?.attempts[0]).toMatchObject({
    status: null,
    answer: null,
    error:
      'localhost is not a public address: allow its range with PRIVATE_TARGETS if it is one of your own.',
  })
  expect(connections()).toBe(0)
})

const webhook = (url: string) => ({
  url,
  headers: {},
  body: new TextEncoder().encode('{}'),
  timeoutMs: 2000,
})

it.each([
  ['a name that leads inside', [['::1']]],
  ['a name with a public and a private address', [['93.184.215.14', '127.0.0.1']]],
  ['a name that leads to cloud metadata', [['169.254.169.254']]],
])('sends nothing to %s', async (_, addresses) => {
  const { port, connections } = await witness()
  const safe = safeFetch({ resolver: resolverOf({ 'hooks.example.com': addresses }) })
  const outcome = await sendWebhook(safe, webhook(`http://hooks.example.com:${port}/`))
  expect(outcome).toMatchObject({
    delivered: false,
    status: null,
    error: expect.stringContaining('not a public'),
  })
  expect(connections()).toBe(0)
})

it('looks a name up anew for each connection: one that changes its mind gets nothing more', async () => {
  const { port, connections } = await witness((_, response) => {
    response.setHeader('connection', 'close').end()
  })
  const resolver = resolverOf({ 'hooks.example.com': [['127.0.0.1'], ['::1']] })
  const safe = safeFetch({ resolver, allow: ['127.0.0.1'] })
  const url = `http://hooks.example.com:${port}/`
  expect(await sendWebhook(safe, webhook(url))).toMatchObject({ delivered: true, status: 200 })
  expect(await sendWebhook(safe, webhook(url))).toMatchObject({ delivered: false, status: null })
  expect(connections()).toBe(1)
})

it('takes a redirect to a private address for what it is, a failure', async () => {
  const inside = await witness()
  const { port } = await witness((_, response) => {
    response.writeHead(302, { location: `http://[::1]:${inside.port}/` }).end()
  })
  const safe = safeFetch({ allow: ['127.0.0.1'] })
  const outcome = await sendWebhook(safe, webhook(`http://127.0.0.1:${port}/`))
  expect(outcome).toMatchObject({ delivered: false, status: 302 })
  expect(inside.connections()).toBe(0)
})
