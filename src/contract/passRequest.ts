import * as v from 'valibot'
import { instant, text } from './app/fields.js'
import type { ViewerPass } from './app/videoChanges.js'
import { decodeWith } from './decodeWith.js'
import { link } from './link.js'

/** For whom a pass is signed. */
export interface PassRequest {
  email?: string
  name?: string | null
  /** One of the account's own people, who may watch what is kept to them. */
  member?: boolean
}

/** Body of `POST /api/v1/me/video/:id/pass`, credentials aside. Ours. */
export interface WirePassRequest {
  viewer_email?: string
  viewer_name?: string
  member: boolean
}

/** Writes for whom a pass is asked. */
export function encodePassRequest({ email, name, member = false }: PassRequest): WirePassRequest {
  return {
    ...(email === undefined ? {} : { viewer_email: email }),
    ...(name ? { viewer_name: name } : {}),
    member,
  }
}

const passSchema = v.object({ pass: text, expires_at: instant, share_url: link })

/** Reads a pass as the backend signs it. @throws HippoError `invalid_response` */
export function decodePassAnswer(wire: unknown): ViewerPass {
  const read = decodeWith(passSchema, wire, 'The personal link')
  return { pass: read.pass, expiresAt: read.expires_at, shareUrl: read.share_url }
}
