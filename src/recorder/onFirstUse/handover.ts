import { type HippoError, toHippoError } from '../../core/error.js'
import { createStore, type ReadableStore } from '../../core/store.js'

/** What a stand-in gives its orders to: the real one, as soon as its code is there. */
export interface Handover<Real> {
  /** Null until the real one has been made and has obeyed what it was asked before. */
  readonly real: ReadableStore<Real | null>
  /** Begins to load, so that the first order need not wait. */
  load(): void
  /** Obeyed at once, or once the real one is made. */
  order(act: (real: Real) => void): void
  /** Takes back what has not been obeyed yet. */
  forget(): void
  /** Nobody wants the real one any more: it does not take over, if it comes. */
  close(): void
}

export interface HandoverOptions<Real> {
  make(): Promise<Real>
  /** Comes before the first order is obeyed; what it returns, after the last. */
  made(real: Real): () => void
  /** Orders are lost because the code did not come; the next one loads it anew. */
  failed(error: HippoError): void
}

/** Loads and makes the real one once, and keeps orders for it meanwhile. */
export function createHandover<Real>({ make, made, failed }: HandoverOptions<Real>): Handover<Real> {
  const store = createStore<Real | null>(null)
  let waiting: ((real: Real) => void)[] = []
  let making = false
  let closed = false

  function begin(real: Real): void {
    if (closed) return
    const settle = made(real)
    for (const act of waiting) act(real)
    store.set(real)
    settle()
  }

  function giveUp(cause: unknown): void {
    const lost = waiting.length > 0
    waiting = []
    making = false
    if (lost) failed(toHippoError(cause))
  }

  function load(): void {
    if (making) return
    making = true
    make().then(begin, giveUp)
  }

  return {
    real: store,
    load,
    order(act) {
      const real = store.get()
      if (real) return act(real)
      waiting.push(act)
      load()
    },
    forget() {
      waiting = []
    },
    close() {
      closed = true
      waiting = []
    },
  }
}
