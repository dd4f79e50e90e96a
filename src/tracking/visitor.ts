const key = 'hippo-visitor'

/**
 * The first-party id of this browser, made at the first call and kept in local storage; null where nothing may be
 * kept. Nothing calls it by itself: whether an id may be kept is for the site to decide.
 */
export function rememberVisitor(): string | null {
  try {
    const known = localStorage.getItem(key)
    if (known) return known
    const made = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('')
    localStorage.setItem(key, made)
    return made
  } catch {
    return null
  }
}
