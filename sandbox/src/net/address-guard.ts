import { isIP } from 'node:net'
import { globalUnicast, neverOpen, notPublic, rangesOf, type Cidr } from './address-ranges.js'
import { BlockedAddress } from './blocked-address.js'

/** Throws BlockedAddress where `address`, to which `host` led, must not be dialled. */
export type AddressGuard = (address: string, host: string) => void

const never = rangesOf(neverOpen)
const inside = rangesOf(notPublic)
const outside = rangesOf(globalUnicast)

/** Lets public addresses through, and the ranges of `allow`. */
export function createAddressGuard(allow: readonly Cidr[]): AddressGuard {
  const allowed = rangesOf(allow)
  return (address, host) => {
    const version = isIP(address)
    // A zone (`fe80::1%eth0`) names an interface of this machine.
    if (version === 0 || address.includes('%')) throw new BlockedAddress('private', host)
    const family = version === 6 ? 'ipv6' : 'ipv4'
    if (never.check(address, family)) throw new BlockedAddress('private', host)
    if (allowed.check(address, family)) return
    const reachable = version === 4 || outside.check(address, family)
    if (!reachable || inside.check(address, family)) throw new BlockedAddress('private', host)
  }
}
