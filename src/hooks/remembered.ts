const here = new Set<string>()

/** Whether something was done in this tab before, in this document or in one that it showed earlier. */
export function isRemembered(key: string): boolean {
  try {
    if (sessionStorage.getItem(key) !== null) return true
  } catch {
    // Nothing may be stored: the page itself remembers.
  }
  return here.has(key)
}

/** Keeps that something was done, until the tab is closed; where nothing may be stored, until the page goes. */
export function remember(key: string): void {
  try {
    sessionStorage.setItem(key, '1')
  } catch {
    here.add(key)
  }
}
