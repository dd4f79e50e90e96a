import type { Bytes } from './bytes.js'
import { findHippoSignature, hippoSignatureHeader, isHippoSignature, isOtherHash } from './hippoSignature.js'
import { listSecrets } from './secrets.js'
import { findStandardHeaders, isStandardSignature } from './standardSignature.js'
import type { VerifyWebhookOptions } from './verifyOptions.js'
import { WebhookError } from './webhookError.js'

/** What a good signature vouches for besides the body. */
export interface Signed {
  /** `webhook-id`, where it was signed. */
  deliveryId: string | null
}

function missing(headers: Headers, where: VerifyWebhookOptions['signature']): WebhookError {
  const names = [...headers.keys()]
  const likely = names.find((name) => name.includes('signature'))
  const place = typeof where === 'function' ? '`signature` found none' : `no ${where ?? hippoSignatureHeader}`
  return new WebhookError(
    'signature_missing',
    `There is ${place} and no whole set of webhook-id, -timestamp and -signature. ` +
      (likely ? `If it travels in ${likely}, pass signature: '${likely}'. ` : '') +
      `Headers seen: ${names.join(', ') || 'none'}.`,
  )
}

function wrong(
  secrets: readonly string[],
  found: string | null,
  options: VerifyWebhookOptions,
): WebhookError {
  const { algorithm = 'sha256' } = options
  if (secrets.some((secret) => /^\s|\s$|[\r\n\t]/.test(secret))) {
    return new WebhookError(
      'secret_has_whitespace',
      'White space around a secret, or a line break in it: trim it.',
    )
  }
  return new WebhookError(
    'signature_wrong',
    found !== null && isOtherHash(found, algorithm)
      ? `By its length it is none of ${algorithm}: set \`algorithm\` to the sender’s.`
      : 'Another secret than in the webhook’s settings, or a body parsed and written anew: verify the bytes as received.',
  )
}

/**
 * Finds a good signature of these bytes, Standard Webhooks' or Hippo's own.
 *
 * @throws WebhookError `signature_missing`, `signature_wrong`, `secret_has_whitespace`, `secret_missing`, `too_old`
 */
export async function checkSignature(
  body: Bytes,
  headers: Headers,
  url: string | null,
  options: VerifyWebhookOptions,
): Promise<Signed> {
  const { signature, algorithm = 'sha256', toleranceMs = 300_000, clock = Date.now } = options
  const secrets = listSecrets(options.secrets)
  const standard = findStandardHeaders(headers)
  if (standard && (await isStandardSignature(standard, body, secrets))) {
    if (Math.abs(clock() - Number(standard.timestamp) * 1000) <= toleranceMs) {
      return { deliveryId: standard.id }
    }
    throw new WebhookError(
      'too_old',
      'webhook-timestamp is further from now than `toleranceMs`: a replay, or a clock is wrong.',
    )
  }
  const found = findHippoSignature({ headers, body, url }, signature)
  if (found !== null && (await isHippoSignature(found, body, secrets, algorithm))) return { deliveryId: null }
  throw found === null && !standard ? missing(headers, signature) : wrong(secrets, found, options)
}
