import { type Bytes, fromHex, utf8 } from './bytes.js'
import { isHmac, signatureLength, type WebhookAlgorithm } from './secrets.js'
import type { SignatureSource, VerifyWebhookOptions } from './verifyOptions.js'

/** The header in which our sandbox sends Hippo's signature. The name is ours: Hippo's is not documented. */
export const hippoSignatureHeader = 'X-Hippo-Signature'

/** The signature as it came, or null. */
export function findHippoSignature(
  source: SignatureSource,
  where: VerifyWebhookOptions['signature'] = hippoSignatureHeader,
): string | null {
  try {
    const found = typeof where === 'string' ? source.headers.get(where) : where(source)
    return typeof found === 'string' && found.trim() !== '' ? found.trim() : null
  } catch {
    // A function that stumbles over what a stranger sent has found nothing.
    return null
  }
}

function digitsOf(signature: string): { named: string | undefined; digits: string } {
  const [, named, digits = ''] = /^(?:([\w-]{1,16})=)?([\da-f]+)$/i.exec(signature) ?? []
  return { named: named?.toLowerCase().replace('-', ''), digits }
}

/** Whether a secret makes this signature: hexadecimal of either case, with or without `sha256=` before it. */
export async function isHippoSignature(
  signature: string,
  body: Bytes,
  secrets: readonly string[],
  algorithm: WebhookAlgorithm,
): Promise<boolean> {
  const { named = algorithm, digits } = digitsOf(signature)
  const bytes = isOtherHash(signature, algorithm) ? null : fromHex(digits)
  if (!bytes || named !== algorithm) return false
  for (const secret of secrets) if (await isHmac(bytes, utf8(secret), body, algorithm)) return true
  return false
}

/** Whether a signature is one of another hash; then the secret may well be right. */
export function isOtherHash(signature: string, algorithm: WebhookAlgorithm): boolean {
  return digitsOf(signature).digits.length !== signatureLength(algorithm) * 2
}
