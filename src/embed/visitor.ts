const key = 'hippo-embed-visitor'
const valid = /^[\w-]{16,64}$/
let own: string | null = null

/**
 * A random id of this browser on this site: what it records belongs to it, so that no other visitor can touch it.
 * Where nothing may be stored it lasts as long as the page.
 */
export function visitorId(): string {
  own ??= keptId()
  return own
}

function keptId(): string {
  const fresh = crypto.randomUUID()
  try {
    const known = localStorage.getItem(key)
    if (known !== null && valid.test(known)) return known
    localStorage.setItem(key, fresh)
  } catch {
    // Storage is switched off.
  }
  return fresh
}
