let asked = false

/** Asks the browser, once per page, not to clear what is kept here when its disk fills up. The answer changes nothing. */
export function askToPersist(): void {
  if (asked) return
  asked = true
  navigator.storage?.persist?.().catch(() => {})
}
