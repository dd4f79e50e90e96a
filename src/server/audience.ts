import type { Granted } from './granted.js'
import { hmacHex } from './hash.js'

/** Names, without telling, whose view a grant gives: equal for equal grants, and nothing can be read from it. */
export async function audienceOf({ account, grant }: Granted): Promise<string> {
  const { subject, pii, videos } = grant
  const can = [...grant.can].sort()
  const covered = typeof videos === 'string' ? videos : [...videos].sort()
  return (await hmacHex(account.key, JSON.stringify([subject, pii, covered, can]))).slice(0, 32)
}

/** Names, without telling, the account and the person of a grant, whatever they may do: equal for both alone. */
export async function personOf({ account, grant: { subject } }: Granted): Promise<string> {
  return (await hmacHex(account.key, JSON.stringify(['person', subject]))).slice(0, 32)
}
