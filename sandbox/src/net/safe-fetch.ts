import { lookup as systemLookup, type LookupAddress, type LookupOptions } from 'node:dns'
import { isIP } from 'node:net'
import { Agent, buildConnector, fetch, type BodyInit, type HeadersInit, type Response } from 'undici'
import { createAddressGuard, type AddressGuard } from './address-guard.js'
import type { Cidr } from './address-ranges.js'
import { BlockedAddress, findBlocked } from './blocked-address.js'

/** Finds every address of a host name, as `dns.lookup` does with `all`. */
export type Resolver = (
  host: string,
  options: LookupOptions & { all: true },
  done: (error: Error | null, addresses: LookupAddress[]) => void,
) => void

export interface SafeFetchOptions {
  /** Ranges that are let through although they are not public. @default [] */
  allow?: readonly Cidr[]
  /** Tests bring their own. @default dns.lookup */
  resolver?: Resolver
  /** Longest wait to be connected, then for the answer to begin, then between two parts of it. @default 10000 */
  timeoutMs?: number
}

export interface SafeFetchInit {
  method?: string
  headers?: HeadersInit
  body?: BodyInit
  signal?: AbortSignal
}

/** Requests that reach only where they may. */
export interface SafeFetch {
  /**
   * Asks one address; a redirect is answered as it came, never followed.
   *
   * @throws BlockedAddress before anything is connected
   */
  fetch(url: string | URL, init?: SafeFetchInit): Promise<Response>
  /**
   * Looks at an address without asking it: its form, and its host where that is no name.
   *
   * @throws BlockedAddress
   */
  check(url: string | URL): URL
  /** Cuts what is under way. */
  close(): Promise<void>
}

/**
 * Makes requests to addresses that a stranger chose. Each connection checks the very addresses it dials, so
 * that neither a redirect nor a name that changes its mind leads inside.
 *
 * @example
 * const safe = createSafeFetch({ allow: privateTargets(settings) })
 * const answer = await safe.fetch('https://media.example.com/clip.mp4')
 */
export function createSafeFetch(options: SafeFetchOptions = {}): SafeFetch {
  const { allow = [], resolver = systemLookup as Resolver, timeoutMs = 10_000 } = options
  const guard = createAddressGuard(allow)
  const dispatcher = new Agent({
    connect: guardedConnector(guard, resolver, timeoutMs),
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  })
  return {
    check(url) {
      const target = readTarget(url)
      const host = bareHost(target.hostname)
      if (isIP(host) !== 0) guard(host, host)
      return target
    },
    async fetch(url, init = {}) {
      const target = readTarget(url)
      try {
        return await fetch(target, { ...init, redirect: 'manual', dispatcher })
      } catch (error) {
        throw findBlocked(error) ?? error
      }
    },
    close: () => dispatcher.destroy(),
  }
}

function readTarget(url: string | URL): URL {
  if (!URL.canParse(url)) throw new BlockedAddress('malformed', '')
  const target = new URL(url)
  if (target.protocol !== 'http:' && target.protocol !== 'https:') {
    throw new BlockedAddress('scheme', target.protocol)
  }
  if (target.username !== '' || target.password !== '') {
    throw new BlockedAddress('credentials', target.hostname)
  }
  return target
}

function bareHost(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, '')
}

function guardedConnector(
  guard: AddressGuard,
  resolver: Resolver,
  timeoutMs: number,
): buildConnector.connector {
  const connect = buildConnector({
    timeout: timeoutMs,
    autoSelectFamily: true,
    // All of a name's addresses must pass: which of them is dialled is not for its owner to choose.
    lookup(host, { all, ...rest }, done) {
      resolver(host, { ...rest, all: true }, (error, addresses) => {
        const first = addresses?.[0]
        if (error !== null || first === undefined) {
          done(error ?? new Error(`${host} has no address.`), [])
          return
        }
        try {
          for (const { address } of addresses) guard(address, host)
        } catch (refusal) {
          done(refusal as Error, [])
          return
        }
        if (all) done(null, addresses)
        else done(null, first.address, first.family)
      })
    },
  })
  return (target, done) => {
    const host = bareHost(target.hostname)
    try {
      // Literal addresses are dialled without a lookup.
      if (isIP(host) !== 0) guard(host, host)
    } catch (refusal) {
      done(refusal as Error, null)
      return
    }
    connect(target, done)
  }
}
