import { createContext, runInContext } from 'node:vm'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { sample, secret } from './samples.js'

const entry = fileURLToPath(new URL('../../../src/webhooks/index.ts', import.meta.url))

/** The entry as one script, and everything it imports from outside. */
async function bundle(): Promise<{ code: string; imports: string[] }> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'webhooks', fileName: 'a' },
    },
  })
  const [output] = [result].flat()
  if (!output || !('output' in output)) throw new Error('Nothing was built.')
  const [chunk] = output.output
  return { code: chunk.code, imports: [...chunk.imports, ...chunk.dynamicImports] }
}

test('needs nothing but what the web has: no Node, no window', async () => {
  const { code, imports } = await bundle()
  expect(imports).toEqual([])
  // What workerd, edge runtimes, Deno, Bun and browsers have in common, and nothing else.
  const web = {
    crypto,
    Request,
    Response,
    Headers,
    Blob,
    TextEncoder,
    TextDecoder,
    URL,
    DOMException,
    atob,
    btoa,
  }
  const context = createContext({ ...web, body: sample('cta'), secret })
  const script = `${code};
    (async () => {
      const seen = []
      const handler = webhooks.createWebhookHandler({ secrets: secret, onEvent: (event) => { seen.push(event.type) } })
      const headers = await webhooks.signWebhook(body, secret)
      const post = (body) => handler(new Request('https://app.example.com/', { method: 'POST', body, headers }))
      const statuses = [(await post(body)).status, (await post(body)).status]
      const buffer = await new Response(body).arrayBuffer()
      const { type } = await webhooks.verifyWebhook(buffer, headers, { secrets: secret })
      const { problem } = await webhooks.verifyWebhook(body + ' ', headers, { secrets: secret }).catch((error) => error)
      return JSON.stringify({ seen, statuses, type, problem })
    })()`
  const told: unknown = JSON.parse(String(await runInContext(script, context)))
  expect(told).toEqual({
    seen: ['VideoCTA'],
    statuses: [200, 200],
    type: 'VideoCTA',
    problem: 'signature_wrong',
  })
})
