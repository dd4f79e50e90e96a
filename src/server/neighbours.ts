const neighbours = new WeakSet<Request>()

/** Whether an address is this very machine's own. */
export function isOwnAddress(address: string): boolean {
  return address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1'
}

/** Notes that the connection of a request came from another machine, whatever its headers say. */
export function markNeighbour(request: Request): void {
  neighbours.add(request)
}

/** Whether that was noted. False where only the platform knows the connection. */
export function isNeighbour(request: Request): boolean {
  return neighbours.has(request)
}
