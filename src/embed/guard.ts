const reasons = new Set<string>()

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

/** Has the browser ask before the page is left, for as long as something could be lost. */
export function guardPage(reason: string, isAtRisk: boolean): void {
  if (isAtRisk) reasons.add(reason)
  else reasons.delete(reason)
  if (reasons.size > 0) window.addEventListener('beforeunload', ask)
  else window.removeEventListener('beforeunload', ask)
}
