/** Why an address is not asked: it leads inside, is no http(s), carries a name and password, or is no address. */
export type BlockedReason = 'private' | 'scheme' | 'credentials' | 'malformed'

/** A request that this server refuses to make, before any connection. The address a name resolved to is not told. */
export class BlockedAddress extends Error {
  override readonly name = 'BlockedAddress'
  readonly reason: BlockedReason

  constructor(reason: BlockedReason, host: string) {
    super(sentences[reason](host))
    this.reason = reason
  }
}

const sentences: Record<BlockedReason, (host: string) => string> = {
  private: (host) =>
    `${host} is not a public address: allow its range with PRIVATE_TARGETS if it is one of your own.`,
  scheme: (host) => `${host} is not an http or https address.`,
  credentials: (host) => `The address at ${host} carries a user name or password: leave them out.`,
  malformed: () => 'This is not a web address.',
}

/** Finds the refusal in whatever a failed request threw: fetch wraps what its connection said. */
export function findBlocked(error: unknown): BlockedAddress | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof BlockedAddress) return cause
  }
  return null
}
