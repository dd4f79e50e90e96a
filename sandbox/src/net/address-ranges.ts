import { BlockList, isIPv6 } from 'node:net'

/** A range of addresses as `10.0.0.0/8`, or one address. */
export type Cidr = string

/** This machine itself. */
export const loopback: readonly Cidr[] = ['127.0.0.0/8', '::1']

/**
 * Opened by no setting: addresses at which clouds answer with their machines' secrets, link-local ones, and
 * IPv6 forms in which any IPv4 address may hide.
 */
export const neverOpen: readonly Cidr[] = [
  '0.0.0.0/8',
  '100.100.100.200',
  '168.63.129.16',
  '169.254.0.0/16',
  '192.0.0.192',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '2001::/32',
  '2002::/16',
  'fd00:ec2::/32',
  'fd20:ce::254',
  'fe80::/10',
]

/** Everything that is not the public internet (IANA's special-purpose registries). */
export const notPublic: readonly Cidr[] = [
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '2001::/23',
  '2001:db8::/32',
  '2620:4f:8000::/48',
  '3fff::/20',
]

/** The only IPv6 addresses that are routed between networks. */
export const globalUnicast: readonly Cidr[] = ['2000::/3']

/** Ranges as something to ask. Never `::ffff:0:0/96` among them: a BlockList takes that for all of IPv4. */
export function rangesOf(list: readonly Cidr[]): BlockList {
  const ranges = new BlockList()
  for (const entry of list) {
    const [address = '', bits] = entry.split('/')
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    if (bits === undefined) ranges.addAddress(address, family)
    else ranges.addSubnet(address, Number(bits), family)
  }
  return ranges
}
