import * as v from 'valibot'
import type { UploadTicket } from 'react-hippo-video/contract'
import type { Services } from '../services.js'

const audience = 'upload'
const claims = v.object({ assetId: v.string(), exp: v.number() })

/** Leave to upload one recording, for a quarter of an hour unless the settings say otherwise. */
export function issueTicket(services: Services, assetId: string): UploadTicket {
  const expiresAt = services.clock() + services.settings.TICKET_LIFE_MS
  return { token: services.signer.sign({ aud: audience, assetId, exp: expiresAt }), expiresAt }
}

/** A ticket that this server made. */
export interface ReadTicket {
  assetId: string
  isExpired: boolean
}

/** The ticket of an `Authorization: Bearer` header; null where it is missing or forged. */
export function readTicket(services: Services, authorization: string | null): ReadTicket | null {
  const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1]
  if (token === undefined) return null
  const result = v.safeParse(claims, services.signer.verify(token, audience))
  if (!result.success) return null
  const { assetId, exp } = result.output
  return { assetId, isExpired: exp <= services.clock() }
}
