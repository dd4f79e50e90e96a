import { readAgent } from './agent.js'
import { maskAddress, plainAddress } from './address.js'
import { placeFromHeaders, unknownPlace, type Place } from './place.js'
import type { PlaceLookup } from './place-lookup.js'

/** Who is at the other end of a request, as the connection and its headers tell. */
export interface Visitor extends Place {
  /** Unmasked, for the viewer's key only; never stored. */
  address: string | null
  userAgent: string | null
  ipMasked: string | null
  device: string | null
  os: string | null
  browser: string | null
  isBot: boolean
}

export interface VisitorSources {
  headers: Headers
  /** The other end of the socket. */
  remoteAddress: string | null
  /** Believe what a proxy in front writes into headers. */
  trustProxy: boolean
  lookup: PlaceLookup | null
}

/** Reads a visitor. Without a trusted proxy no header can change the address or the place. */
export function readVisitor({ headers, remoteAddress, trustProxy, lookup }: VisitorSources): Visitor {
  const forwarded = trustProxy ? headers.get('x-forwarded-for') : null
  // The last entry is the one the trusted proxy wrote itself; what stands before it the client may have sent.
  const address = forwarded?.split(',').at(-1)?.trim() || remoteAddress
  const place =
    (trustProxy ? placeFromHeaders(headers) : null) ??
    (address && lookup ? lookup(plainAddress(address)) : null) ??
    unknownPlace
  const userAgent = headers.get('user-agent')
  return {
    address,
    userAgent,
    ipMasked: maskAddress(address),
    ...place,
    ...readAgent(userAgent),
  }
}
