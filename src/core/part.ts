import { type HippoError, toHippoError } from './error.js'
import { loadPart } from './loadPart.js'
import { createStore, type ReadableStore } from './store.js'

/** How far the code of a part is. */
export type PartState<Code> =
  | { status: 'waiting' }
  | { status: 'ready'; code: Code }
  /** It did not come; `load()` tries again, and it stays so until it has come. */
  | { status: 'failed'; error: HippoError }

/** A part of the library whose code is loaded when it is first needed, for everybody at once. */
export interface Part<Code> extends ReadableStore<PartState<Code>> {
  /**
   * Loads it, or waits with those who do already. Nobody has to listen: a failure is in the state as well.
   *
   * @throws HippoError `network` where its file does not come; the next call tries again.
   */
  load(): Promise<Code>
  /** Loads it and resolves when that has ended, well or badly; the same promise until then. */
  settled(): Promise<void>
}

const nothing = (): void => {}
const parts = new Set<Part<unknown>>()

/**
 * Loads every part of what has been imported, and what these bring in turn. Tests that call it first need not wait for
 * each: components are all there when they are rendered.
 *
 * @throws HippoError `network`
 */
export async function loadParts(): Promise<void> {
  let loaded = 0
  while (loaded < parts.size) {
    const all = [...parts]
    await Promise.all(all.map((part) => part.load()))
    loaded = all.length
  }
}

/**
 * Makes a part; nothing is loaded before `load()`.
 *
 * @example
 * const machine = createPart(() => import('./machine.js'))
 * const { createMachine } = await machine.load()
 */
export function createPart<Code>(importing: () => Promise<Code>): Part<Code> {
  const { get, set, subscribe } = createStore<PartState<Code>>({ status: 'waiting' })
  let loading: Promise<Code> | null = null
  let settled = Promise.resolve()

  async function begin(): Promise<Code> {
    try {
      const code = await loadPart(importing())
      set({ status: 'ready', code })
      return code
    } catch (cause) {
      loading = null
      const error = toHippoError(cause)
      set({ status: 'failed', error })
      throw error
    }
  }

  function load(): Promise<Code> {
    if (loading) return loading
    loading = begin()
    settled = loading.then(nothing, nothing)
    return loading
  }

  const part: Part<Code> = {
    get,
    subscribe,
    load,
    settled() {
      void load()
      return settled
    },
  }
  parts.add(part)
  return part
}
