/** Asks a person who closes the page whether they mean it, while there is something to lose. */
export interface UnloadGuard {
  set(atRisk: boolean): void
}

/** Listens only while it is on: a page with such a listener is not kept for the way back. */
export function createUnloadGuard(): UnloadGuard {
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
  return {
    set(atRisk) {
      if (atRisk) addEventListener('beforeunload', ask)
      else removeEventListener('beforeunload', ask)
    },
  }
}
