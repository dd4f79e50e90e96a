import { open } from 'node:fs/promises'

const lookEveryMs = 200
const chunkBytes = 256 * 1024

export interface GrowingOptions {
  file: string
  /** Asked when the end is reached: whether more may come. */
  isGrowing: () => Promise<boolean>
  signal: AbortSignal
}

/** Reads a file that is still being written, and goes on as it grows. */
export function readGrowing({ file, isGrowing, signal }: GrowingOptions): ReadableStream<Uint8Array> {
  const bytes = follow(file, isGrowing, signal)
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await bytes.next()
      if (next.done) controller.close()
      else controller.enqueue(next.value)
    },
    async cancel() {
      await bytes.return()
    },
  })
}

async function* follow(
  file: string,
  isGrowing: () => Promise<boolean>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, void> {
  const handle = await open(file)
  try {
    let position = 0
    let ended = false
    while (!signal.aborted) {
      const buffer = new Uint8Array(chunkBytes)
      const { bytesRead } = await handle.read(buffer, 0, chunkBytes, position)
      position += bytesRead
      if (bytesRead > 0) {
        yield buffer.subarray(0, bytesRead)
        continue
      }
      // One more look after the last word: bytes may have come in between.
      if (ended) return
      ended = !(await isGrowing())
      if (!ended) await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
    }
  } finally {
    await handle.close()
  }
}
