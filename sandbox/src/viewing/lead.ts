import * as v from 'valibot'
import type { Signer } from '../signer.js'
import { normalEmail } from './identity.js'

/** A viewer whom the account has vouched for. */
export interface Lead {
  email: string
  name: string | null
}

const claims = v.object({ email: v.pipe(v.string(), v.email()), name: v.string(), exp: v.number() })

/** Signs a lead into a personal link or an app's page: whoever opens it is known by this address. */
export function signLead(signer: Signer, lead: Lead, expiresAt: number): string {
  return signer.sign({ aud: 'lead', email: normalEmail(lead.email), name: lead.name ?? '', exp: expiresAt })
}

/** Reads a signed lead; null where it is not ours or has expired. An address that is merely claimed never counts. */
export function readLead(signer: Signer, signed: string | null, now: number): Lead | null {
  if (!signed) return null
  const result = v.safeParse(claims, signer.verify(signed, 'lead'))
  if (!result.success || result.output.exp <= now) return null
  return { email: normalEmail(result.output.email), name: result.output.name || null }
}
