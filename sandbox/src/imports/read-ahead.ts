import type { Response } from 'undici'

/** Bytes that may wait in memory to be written. */
const mostWaiting = 8 * 1024 ** 2

interface State {
  parts: Uint8Array[]
  /** Bytes of those parts. */
  waiting: number
  end: { error: unknown } | 'done' | null
  /** The writer wants no more. */
  left: boolean
}

/** The parts of a body, and a way to be done with it. */
export interface ReadAhead {
  parts(): AsyncGenerator<Uint8Array, void, void>
  /** Wants no more: the connection is cut. */
  stop(): Promise<void>
}

/**
 * Reads a body from now on, and gives every part that arrived before an error its turn: a stream that breaks
 * would drop what nobody had read yet, and with it what a broken connection brought.
 */
export function readAhead(body: NonNullable<Response['body']>): ReadAhead {
  const reader = body.getReader()
  const state: State = { parts: [], waiting: 0, end: null, left: false }
  // Only one of the two ever waits: the reader for room, the writer for a part.
  let goOn = (): void => {}
  const change = (): Promise<void> => new Promise((resolve) => (goOn = resolve))

  async function read(): Promise<void> {
    try {
      while (!state.left) {
        const next = await reader.read()
        if (next.done) break
        const part: Uint8Array = next.value
        state.parts.push(part)
        state.waiting += part.byteLength
        goOn()
        while (state.waiting > mostWaiting && !state.left) await change()
      }
      state.end = 'done'
    } catch (error) {
      state.end = { error }
    }
    goOn()
  }
  void read()

  return {
    async *parts() {
      for (;;) {
        const part = state.parts.shift()
        if (part !== undefined) {
          state.waiting -= part.byteLength
          goOn()
          yield part
        } else if (state.end === 'done') return
        else if (state.end !== null) throw state.end.error
        else await change()
      }
    },
    async stop() {
      state.left = true
      goOn()
      await reader.cancel().catch(() => {})
    },
  }
}
