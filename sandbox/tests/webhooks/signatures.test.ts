import { verifyWebhook } from 'react-hippo-video/webhooks'
import { expect, it } from 'vitest'
import { openSecret, sealSecret } from '../../src/webhooks/seal-secret.js'
import { createSigner } from '../../src/signer.js'
import { testSandbox, until } from '../harness.js'
import { startReceiver, type Received } from './receiver.js'
import { hex, verifyStandard } from './signatures.js'
import { addVideo, clicks, note, oneOfEach, save, secret } from './stage.js'

/** Hippo's own header alone. */
function hippoOnly(one: Received): Record<string, string> {
  return { 'x-hippo-signature': String(one.headers['x-hippo-signature']) }
}

it('is accepted by this library by either signature, and not once a byte has changed', async () => {
  const receiver = await startReceiver()
  const sandbox = await testSandbox()
  const { services } = sandbox
  await save(sandbox, { url: receiver.url })
  await note(services, oneOfEach(services.account.id, await addVideo(services), services.clock()))
  await until('five deliveries', () => receiver.received.length === 5)
  for (const one of receiver.received) {
    const { 'x-hippo-signature': _, ...standardOnly } = one.headers
    const type = one.json['eventName']
    expect(await verifyWebhook(one.body, one.headers, { secrets: secret })).toMatchObject({ type })
    expect(await verifyWebhook(one.body, hippoOnly(one), { secrets: secret })).toMatchObject({ type })
    expect(await verifyWebhook(one.body, standardOnly, { secrets: secret })).toMatchObject({ type })
    const changed = one.body.replace('700', '701')
    await expect(verifyWebhook(changed, one.headers, { secrets: secret })).rejects.toMatchObject({
      problem: 'signature_wrong',
    })
    expect(() => verifyStandard({ ...one, body: changed })).toThrow('signature')
  }
})

it('signs with SHA-1 where that is set', async () => {
  const receiver = await startReceiver()
  const sandbox = await testSandbox({ WEBHOOK_SIGNATURE_ALGORITHM: 'sha1' })
  await save(sandbox, { url: receiver.url })
  await note(sandbox.services, clicks(sandbox.services, await addVideo(sandbox.services), 1))
  const one = await until('the delivery', () => receiver.received[0])
  expect(one.headers['x-hippo-signature']).toBe(hex(one, secret, 'sha1'))
  verifyStandard(one)
})

it('signs with both secrets while a new one overlaps the old, and with the new one alone after that', async () => {
  const receiver = await startReceiver()
  const sandbox = await testSandbox()
  const { services } = sandbox
  const videoId = await addVideo(services)
  await save(sandbox, { url: receiver.url })
  const newer = 'the secret after that'
  const answer = await save(sandbox, { url: receiver.url, secret_key: newer })
  const { endpoint } = await answer.json()
  expect(endpoint.previousSecretUntil - services.clock()).toBeGreaterThan(86_000_000)
  await note(services, clicks(services, videoId, 1))
  const during = await until('the first delivery', () => receiver.received[0])
  expect(during.headers['x-hippo-signature']).toBe(hex(during, newer))
  expect(during.headers['x-hippo-signature-previous']).toBe(hex(during, secret))
  verifyStandard(during, newer)
  verifyStandard(during, secret)
  await verifyWebhook(during.body, during.headers, { secrets: secret })
  await verifyWebhook(during.body, during.headers, { secrets: newer })
  sandbox.advance(86_400_001)
  await note(services, clicks(services, videoId, 1))
  const after = await until('the second delivery', () => receiver.received[1])
  expect(after.headers['x-hippo-signature']).toBe(hex(after, newer))
  expect(after.headers['x-hippo-signature-previous']).toBeUndefined()
  expect(String(after.headers['webhook-signature']).split(' ')).toHaveLength(1)
  const late = { secrets: secret, clock: services.clock }
  await expect(verifyWebhook(after.body, after.headers, late)).rejects.toMatchObject({
    problem: 'signature_wrong',
  })
})

it('keeps the secret sealed: another server, another account or a changed byte does not open it', () => {
  const signer = createSigner(Buffer.from('the secret of a server'))
  const sealed = sealSecret(signer, 'account_1', secret)
  expect(Buffer.from(sealed).includes(secret)).toBe(false)
  expect(openSecret(signer, 'account_1', sealed)).toBe(secret)
  expect(() => openSecret(createSigner(Buffer.from('another')), 'account_1', sealed)).toThrow('authenticate')
  expect(() => openSecret(signer, 'account_2', sealed)).toThrow('authenticate')
  const changed = Uint8Array.from(sealed, (byte, at) => (at === 30 ? byte ^ 1 : byte))
  expect(() => openSecret(signer, 'account_1', changed)).toThrow('authenticate')
})
