import { expect, test } from 'vitest'
import { createWebhookHandler, verifyWebhook, WebhookError } from 'react-hippo-video/webhooks'
import { createRandom, forge, type Forgery, headersOf, pick, sendSamples } from './forge.js'
import { secret } from './samples.js'

/** 10,000 by default; `npm run test:long` asks for a million. */
const runs = Number(process.env.HIPPO_FUZZ_RUNS ?? 10_000)
const seed = Number(process.env.HIPPO_FUZZ_SEED ?? 20_261)
const now = 1_800_000_000_000
const options = { secrets: secret, clock: () => now }
const sent = sendSamples(secret, now)
const handled: string[] = []
const handler = createWebhookHandler({
  ...options,
  onEvent: (event) => handled.push(event.type),
  onError: () => {},
})

function post(body: Buffer<ArrayBuffer>, headers: Record<string, string>): Promise<Response> {
  return handler(new Request('https://app.example.com/hook', { method: 'POST', body, headers }))
}

/** How the verifier took it: the problem it names, or what must not happen. */
async function verdict({ body, headers }: Forgery): Promise<string> {
  try {
    await verifyWebhook(body, headers, options)
    return 'ACCEPTED'
  } catch (cause) {
    return cause instanceof WebhookError ? cause.problem : `THREW ${String(cause)}`
  }
}

test('what is forged here is good before', async () => {
  for (const each of sent) {
    const { 'x-hippo-signature': hex = '', ...standard } = headersOf(each)
    await expect(verifyWebhook(each.body, standard, options)).resolves.toBeDefined()
    await expect(verifyWebhook(each.body, { 'x-hippo-signature': hex }, options)).resolves.toBeDefined()
  }
})

test(
  `of ${runs} forgeries none is accepted, and none does harm`,
  { timeout: 60_000 + runs * 5 },
  async () => {
    const random = createRandom(seed)
    const verdicts: Record<string, number> = {}
    const answers: Record<string, number> = {}
    const wrong: unknown[] = []
    for (let done = 0; done < runs;) {
      const batch = Array.from({ length: Math.min(200, runs - done) }, () =>
        forge(random, pick(random, sent), secret),
      )
      await Promise.all(
        batch.map(async (forgery) => {
          const said = await verdict(forgery)
          const { status } = await post(Buffer.from(forgery.body), forgery.headers)
          verdicts[said] = (verdicts[said] ?? 0) + 1
          answers[status] = (answers[status] ?? 0) + 1
          const isRefused = /^(signature_(missing|wrong)|body_parsed)$/.test(said)
          const isAnswered = status === 401 || (status === 400 && said === 'body_parsed')
          if (!isRefused || !isAnswered)
            wrong.push({ ...forgery, body: forgery.body.toString(), said, status })
        }),
      )
      done += batch.length
    }
    console.log(`${runs} forgeries from seed ${seed}:`, verdicts, answers)
    expect(wrong).toEqual([])
    expect(handled).toEqual([])
    expect(answers['401']).toBe(runs - (answers['400'] ?? 0))
    expect(verdicts.signature_wrong).toBeGreaterThan(runs / 2)
  },
)
