import type { Services } from '../services.js'

/** Whether pages of `origin` may call this server: one of the account's origins, or this server's own. */
export function isAllowedOrigin(services: Services, origin: string): boolean {
  if (origin === new URL(services.publicUrl).origin) return true
  return services.account.allowedOrigins.some((pattern) =>
    pattern.endsWith(':*') ? withoutPort(origin) === pattern.slice(0, -2) : origin === pattern,
  )
}

function withoutPort(origin: string): string {
  return origin.replace(/:\d+$/, '')
}
