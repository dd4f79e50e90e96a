const ownAddresses = /^(127\.0\.0\.1|::1|::ffff:127\.0\.0\.1|localhost)$/
const told = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'cf-connecting-ip']

/**
 * Whether a proxy says that somebody elsewhere asks. Tunnels to a developer's machine write its own name into `Host`;
 * its own development servers forward from this machine to itself.
 */
export function isFromAfar(headers: Headers): boolean {
  if (headers.has('forwarded')) return true
  const named = told.flatMap((name) => headers.get(name)?.split(',') ?? [])
  return named.some((each) => !ownAddresses.test(withoutPort(each.trim())))
}

function withoutPort(host: string): string {
  const [, inBrackets] = /^\[([^\]]+)\](?::\d+)?$/.exec(host) ?? []
  return inBrackets ?? host.replace(/^([^:]+):\d+$/, '$1')
}
