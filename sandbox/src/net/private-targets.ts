import type { Settings } from '../config.js'
import { loopback, type Cidr } from './address-ranges.js'

/** Ranges that outgoing requests may reach although they are not public, as the settings have it. */
export function privateTargets({
  PRIVATE_TARGETS,
  HOST,
}: Pick<Settings, 'PRIVATE_TARGETS' | 'HOST'>): Cidr[] {
  const given = PRIVATE_TARGETS ?? [isLoopback(HOST) ? 'loopback' : 'none']
  return given.flatMap((entry) => {
    if (entry === 'loopback') return loopback
    return entry === 'none' ? [] : [entry]
  })
}

/** Whoever listens on this machine alone is developing. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}
