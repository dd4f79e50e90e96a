import type { Granted } from './granted.js'
import { hmacHex } from './hash.js'

/** Names, without telling, whose view a grant gives: equal for equal grants, and nothing can be read from it. */
export async function audienceOf({ account, grant }: Granted): Promise<string> {
  const { subject, pii, videos } = grant
  const can = [...grant.can].sort()
  const covered = typeof videos === 'string' ? videos : [...videos].sort()
  return (await hmacHex(account.key, JSON.stringify([subject, pii, covered, can]))).slice(0, 32)
}

/** No secret: it only keeps this name from meaning anything elsewhere. */
const personLabel = 'react-hippo-video person'

/**
 * Names, without telling, the account and the person of a grant, whatever they may do: equal for both alone, and the same
 * after the account's key has been changed, as a browser finds what it keeps of a person by it.
 */
export async function personOf({ account, grant: { subject } }: Granted): Promise<string> {
  return (await hmacHex(personLabel, JSON.stringify([account.email, subject]))).slice(0, 32)
}
