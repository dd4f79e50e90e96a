import { webhookEventTypes } from 'react-hippo-video/contract'
import { triggerWebhook, type TriggerOptions } from '../webhooks/trigger.js'
import { UsageError } from './usage.js'

/** The options of the command line, as text. */
export interface TriggerFlags {
  to?: string | undefined
  secret?: string | undefined
  algorithm?: string | undefined
}

/** Runs `trigger`; gives back the exit code: 0 where the receiver answered 2xx. @throws UsageError */
export async function triggerCommand(
  operands: readonly string[],
  flags: TriggerFlags,
  environment: Readonly<Record<string, string | undefined>>,
  write: (text: string) => void,
): Promise<number> {
  const options = readOptions(operands, flags, environment)
  const { status, error, answer, durationMs } = await triggerWebhook(options)
  const outcome = error ?? `Answered ${status}.`
  write(`${options.event}: ${outcome} (${durationMs} ms)\n`)
  if (answer !== null && answer !== '') write(`${answer}\n`)
  return error === null ? 0 : 1
}

function readOptions(
  operands: readonly string[],
  { to, secret, algorithm = 'sha256' }: TriggerFlags,
  environment: Readonly<Record<string, string | undefined>>,
): TriggerOptions {
  const event = webhookEventTypes.find((name) => name === operands[0])
  if (event === undefined || operands.length > 1) {
    throw new UsageError(`Name one event: ${webhookEventTypes.join(', ')}.`)
  }
  if (to === undefined) throw new UsageError('Say where to send it: --to URL.')
  const key = secret ?? environment['HIPPO_WEBHOOK_SECRET'] ?? ''
  if (key === '')
    throw new UsageError('Give the secret to sign with as HIPPO_WEBHOOK_SECRET, or --secret TEXT.')
  if (algorithm !== 'sha256' && algorithm !== 'sha1') {
    throw new UsageError('The algorithm is sha256 or sha1.')
  }
  return { event, to, secret: key, algorithm }
}
