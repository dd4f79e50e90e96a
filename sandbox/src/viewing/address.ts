import { isIPv4, isIPv6 } from 'node:net'

/**
 * Masks an address before it is stored: `188.7.29.41` becomes `188.XXX.29.XXX`, as Hippo prints it. Of an IPv6
 * address the first and the third group stay, in the same four-part form: `2001:XXX:85a3:XXX`.
 */
export function maskAddress(address: string | null): string | null {
  if (address === null) return null
  const bare = plainAddress(address)
  if (isIPv4(bare)) {
    const [first, , third] = bare.split('.')
    return `${first}.XXX.${third}.XXX`
  }
  if (!isIPv6(bare)) return null
  const [first, , third] = groupsOf(bare)
  return `${first}:XXX:${third}:XXX`
}

/** An address without brackets, zone or the IPv6 wrapping of an IPv4 address. */
export function plainAddress(address: string): string {
  const bare = address
    .trim()
    .replace(/^\[|\]$/g, '')
    .replace(/%.*$/, '')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)
  return mapped?.[1] ?? bare
}

function groupsOf(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().split('::')
  const left = head === '' ? [] : head.split(':')
  if (tail === undefined) return left
  const right = tail === '' ? [] : tail.split(':')
  const missing = Math.max(0, 8 - left.length - right.length)
  return [...left, ...Array.from({ length: missing }, () => '0'), ...right]
}
