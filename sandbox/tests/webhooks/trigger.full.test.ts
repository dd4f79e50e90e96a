import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { decodeWebhookEvent, webhookEventTypes } from 'react-hippo-video/contract'
import { verifyWebhook } from 'react-hippo-video/webhooks'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { buildSandbox, type BuiltSandbox } from '../child.js'
import { startReceiver } from './receiver.js'
import { hex, verifyStandard } from './signatures.js'
import { secret } from './stage.js'

// A process that starts on a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

let built: BuiltSandbox
beforeAll(async () => {
  built = await buildSandbox()
})
afterAll(() => built.remove())

/** Runs the command line to its end. */
async function run(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [built.main, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const [code] = await once(child, 'close')
  return { code, stdout, stderr }
}

it.each(webhookEventTypes)('sends a signed sample of %s and prints what came back', async (event) => {
  const receiver = await startReceiver((_, response) => response.end('thank you'))
  const { code, stdout, stderr } = await run(['trigger', event, '--to', receiver.url], {
    HIPPO_WEBHOOK_SECRET: secret,
  })
  expect(stderr).toBe('')
  expect(stdout).toMatch(new RegExp(`^${event}: Answered 200\\. \\(\\d+ ms\\)\nthank you\n$`))
  expect(code).toBe(0)
  const [one] = receiver.received
  if (one === undefined) throw new Error('nothing came')
  expect(one.headers['x-hippo-signature']).toBe(hex(one))
  verifyStandard(one)
  expect(await verifyWebhook(one.body, one.headers, { secrets: secret })).toMatchObject({ type: event })
  expect(decodeWebhookEvent(one.json)).toMatchObject({ type: event, video: { title: 'Product tour' } })
})

it('ends with 1 where the receiver refuses or is not there, and signs with SHA-1 if asked to', async () => {
  const receiver = await startReceiver((_, response) => response.writeHead(401).end('who are you'))
  const flags = ['--to', receiver.url, '--secret', secret, '--algorithm', 'sha1']
  const refused = await run(['trigger', 'VideoCTA', ...flags])
  expect(refused).toMatchObject({ code: 1, stdout: expect.stringContaining('VideoCTA: Answered 401.') })
  expect(refused.stdout).toContain('who are you')
  const [one] = receiver.received
  expect(one && hex(one, secret, 'sha1')).toBe(one?.headers['x-hippo-signature'])
  const absent = await run(['trigger', 'VideoCTA', '--to', 'http://127.0.0.1:1/', '--secret', secret])
  expect(absent.code).toBe(1)
  expect(refused.stdout + absent.stdout + refused.stderr + absent.stderr).not.toContain(secret)
})

it.each([
  [['trigger'], /Name one event: VideoPlayedSessions/],
  [['trigger', 'VideoLeadGeneration', '--to', 'http://127.0.0.1:1/'], /Name one event/],
  [['trigger', 'VideoCTA'], /Say where to send it: --to URL/],
  [['trigger', 'VideoCTA', '--to', 'http://127.0.0.1:1/'], /HIPPO_WEBHOOK_SECRET, or --secret/],
  [
    ['trigger', 'VideoCTA', '--to', 'http://127.0.0.1:1/', '--secret', secret, '--algorithm', 'md5'],
    /sha256 or sha1/,
  ],
  [['trigger', 'VideoCTA', `--secrets=${secret}`], /an option that is unknown/],
  [['stop'], /There is no command `stop`/],
])('says what is wrong with %o, and ends with 2', async (args, sentence) => {
  const { code, stdout, stderr } = await run(args)
  expect(code).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toMatch(sentence)
  expect(stderr).toContain('hippo-video-sandbox trigger <Event> --to URL')
  expect(stderr).not.toContain(secret)
})

it('prints its help', async () => {
  const { code, stdout } = await run(['--help'])
  expect(code).toBe(0)
  for (const event of webhookEventTypes) expect(stdout).toContain(event)
})
