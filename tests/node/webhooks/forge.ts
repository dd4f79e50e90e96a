import { createHmac } from 'node:crypto'
import { samples } from './samples.js'

/** A webhook as it was sent, and everything that makes it good. */
export interface Sent {
  body: Buffer
  hex: string
  id: string
  timestamp: string
  standard: string
}

/** What a stranger sends instead. */
export interface Forgery {
  /** How it was made, to find it again. */
  recipe: string
  body: Buffer
  headers: Record<string, string>
}

/** Random numbers that are the same each time (mulberry32). */
export function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const sign = (algorithm: string, key: string | Buffer, data: Buffer): Buffer =>
  createHmac(algorithm, key).update(data).digest()

function send(text: string, secret: string, id: string, timestamp: string): Sent {
  const body = Buffer.from(text)
  const content = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), body])
  return {
    body,
    hex: sign('sha256', secret, body).toString('hex'),
    id,
    timestamp,
    standard: `v1,${sign('sha256', secret, content).toString('base64')}`,
  }
}

/** Each sample, signed both ways. */
export function sendSamples(secret: string, now: number): Sent[] {
  return samples.map(([, text], at) => send(text, secret, `msg_${at}`, String(Math.floor(now / 1000))))
}

/** Headers of a webhook that has both signatures. */
export function headersOf(sent: Sent): Record<string, string> {
  return {
    'content-type': 'application/json',
    'x-hippo-signature': sent.hex,
    'webhook-id': sent.id,
    'webhook-timestamp': sent.timestamp,
    'webhook-signature': sent.standard,
  }
}

type Random = (below: number) => number

const alphabet = 'abcdef0123456789ABCDEFGxyzXYZ+/=,. \t-_v1%{}"\\\'é\u00ff:;'

/** One of several; @throws where there is none */
export function pick<Value>(random: Random, values: readonly Value[]): Value {
  const [picked] = values.slice(random(values.length))
  if (picked === undefined) throw new Error('There is nothing to pick from.')
  return picked
}

/** Text with one or several small changes. */
function damage(random: Random, text: string): string {
  let damaged = text
  for (let changes = 1 + random(3); changes > 0; changes -= 1) {
    const at = random(damaged.length + 1)
    const letter = alphabet[random(alphabet.length)]
    damaged = pick<() => string>(random, [
      () => damaged.slice(0, at) + letter + damaged.slice(at + 1),
      () => damaged.slice(0, at) + letter + damaged.slice(at),
      () => damaged.slice(0, at) + damaged.slice(at + 1),
      () => damaged.slice(0, at),
      () => damaged.slice(at),
      () => damaged + damaged.slice(0, at),
      () => damaged.slice(at) + damaged.slice(0, at),
      () => [...damaged].toReversed().join(''),
    ])()
  }
  return damaged
}

function damageBytes(random: Random, body: Buffer): Buffer {
  const at = random(body.length + 1)
  const copy = Buffer.from(body)
  if (at < copy.length) copy[at]! ^= 1 << random(8)
  return pick<() => Buffer>(random, [
    () => copy,
    () => Buffer.concat([body.subarray(0, at), Buffer.from([random(256)]), body.subarray(at)]),
    () => Buffer.concat([body.subarray(0, at), body.subarray(at + 1)]),
    () => body.subarray(0, at),
    () => Buffer.concat([body, Buffer.from(pick(random, ['\n', ' ', '\0', '{}', '\ufeff']))]),
    () => Buffer.from(JSON.stringify(JSON.parse(body.toString()))),
    () => Buffer.from(body.toString().replace(/\d/, (digit) => String((Number(digit) + 1) % 10))),
    () => Buffer.from(body.toString().replaceAll('example', 'attacker')),
    () => Buffer.from(damage(random, '{"eventName":"VideoCTA"}')),
  ])()
}

/** A signature of another kind, or with a key that a stranger could try. */
function foreignHex(random: Random, { body, standard }: Sent, secret: string): string {
  return pick<() => string>(random, [
    () => sign('sha256', `${secret} `, body).toString('hex'),
    () => sign('sha256', secret.toUpperCase(), body).toString('hex'),
    () => sign('sha256', '', body).toString('hex'),
    () => sign('sha1', secret, body).toString('hex'),
    () => sign('sha512', secret, body).toString('hex'),
    () => `sha1=${sign('sha1', secret, body).toString('hex')}`,
    () => `md5=${sign('md5', secret, body).toString('hex')}`,
    () => sign('sha256', secret, body).toString('base64'),
    () => Buffer.from(standard.slice(3), 'base64').toString('hex'),
    () => '0'.repeat(64),
    () => 'f'.repeat(1 + random(2000)),
    () => '',
  ])()
}

const recipes = {
  'other body': (random: Random, sent: Sent): Partial<Sent> => ({ body: damageBytes(random, sent.body) }),
  'damaged signatures': (random: Random, sent: Sent): Partial<Sent> => ({
    hex: damage(random, sent.hex),
    standard: damage(random, sent.standard),
  }),
  'foreign signatures': (random: Random, sent: Sent, secret: string): Partial<Sent> => {
    const hex = foreignHex(random, sent, secret)
    return {
      hex,
      standard: pick(random, ['v1', 'v1a', 'v2', 'V1']) + ',' + Buffer.from(hex, 'hex').toString('base64'),
    }
  },
  'other id or time': (random: Random, sent: Sent): Partial<Sent> =>
    random(2)
      ? { hex: '', id: damage(random, sent.id) }
      : { hex: '', timestamp: damage(random, sent.timestamp) },
  'another’s signatures': (random: Random, sent: Sent): Partial<Sent> => ({
    body: Buffer.concat([sent.body, Buffer.from(' '.repeat(1 + random(9)))]),
  }),
  'moved signatures': (random: Random, { hex, standard, id, timestamp }: Sent): Partial<Sent> =>
    pick<Partial<Sent>>(random, [
      { hex: standard, standard: hex },
      { hex: standard, standard: `v1,${hex}` },
      { hex: `${hex}${hex}`, standard: `${standard}${standard}` },
      { hex: `${hex},${hex}`, standard: standard.replace(',', ' ') },
      { hex: '', standard, id: timestamp, timestamp: id },
      { hex: '', standard, id: `${id}.${timestamp}`, timestamp: '' },
      { hex: `v1=${hex}`, standard: standard.slice(3) },
    ]),
} as const

/** What the receiver may take for the same: the digits' case, the hash's name before them, one signature of a list. */
function isStillGood(sent: Sent, forged: Sent): boolean {
  if (!sent.body.equals(forged.body)) return false
  const digits = forged.hex
    .trim()
    .toLowerCase()
    .replace(/^sha-?256=/, '')
  if (digits === sent.hex) return true
  const isSameDelivery = forged.id.trim() === sent.id && forged.timestamp.trim() === sent.timestamp
  return isSameDelivery && forged.standard.trim().split(' ').includes(sent.standard)
}

/** Changes a good webhook until it is none. */
export function forge(random: Random, sent: Sent, secret: string): Forgery {
  for (;;) {
    const recipe = pick(random, Object.keys(recipes)) as keyof typeof recipes
    const forged = { ...sent, ...recipes[recipe](random, sent, secret) }
    if (isStillGood(sent, forged)) continue
    const all = headersOf(forged)
    const headers: Record<string, string> = {}
    for (const [name, value] of Object.entries(all)) {
      const isDropped = value === '' || random(20) === 0
      // Headers are single bytes on the wire.
      if (!isDropped)
        headers[random(50) ? name : damage(random, name).replace(/[^a-z-]/g, '-') || 'x'] = value.replace(
          /[^\t\x20-\xff]/g,
          '?',
        )
    }
    return { recipe, body: forged.body, headers }
  }
}
