import { startWorker } from '../worker/startWorker.js'
import type { JournalAnswer, JournalCall, JournalRequest } from './journalMessages.js'
import type { LayerName } from './manifest.js'

/** Writes the files of one take, in a worker of its own: only there are writes safe from a crash. */
export interface Journal {
  /** @throws DOMException where this browser, or another page, does not let it write */
  open(takeId: string, layer: LayerName): Promise<void>
  /** Resolves when the bytes are on the disk. @throws DOMException `QuotaExceededError` where they do not fit */
  append(layer: LayerName, blob: Blob): Promise<void>
  read(layer: LayerName, start: number, end: number): Promise<Blob>
  close(layer: LayerName): Promise<void>
  /** Ends the worker; its files can be opened again. */
  terminate(): void
}

/** @throws {HippoError} `worker_blocked` */
export async function startJournal(workerUrl?: string): Promise<Journal> {
  const worker = await startWorker('journal', workerUrl)
  type Waiting = { resolve(value: ArrayBuffer | null): void; reject(cause: unknown): void }
  const waiting = new Map<number, Waiting>()
  let count = 0
  let broken: DOMException | null = null

  const breakOff = (message: string): void => {
    broken = new DOMException(message, 'AbortError')
    for (const { reject } of waiting.values()) reject(broken)
    waiting.clear()
  }
  worker.addEventListener('error', (event) => breakOff(`The journal worker ended: ${event.message}`))
  worker.addEventListener('message', ({ data }: MessageEvent<JournalAnswer>) => {
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if ('value' in data) asked?.resolve(data.value)
    else asked?.reject(new DOMException(data.failure.message, data.failure.name))
  })

  function ask(call: JournalCall): Promise<ArrayBuffer | null> {
    if (broken) return Promise.reject(broken)
    count += 1
    const request: JournalRequest = { id: count, call }
    return new Promise((resolve, reject) => {
      waiting.set(request.id, { resolve, reject })
      worker.postMessage(request, [])
    })
  }

  // A page that is hidden may never be seen again, and a frozen one may be thrown away.
  const onHide = (): void => {
    ask({ op: 'flush' }).catch(() => {})
  }
  document.addEventListener('visibilitychange', onHide)
  document.addEventListener('freeze', onHide)

  return {
    async open(takeId, layer) {
      await ask({ op: 'open', takeId, layer })
    },
    async append(layer, blob) {
      await ask({ op: 'append', layer, blob })
    },
    async read(layer, start, end) {
      const bytes = await ask({ op: 'read', layer, start, end })
      return new Blob(bytes ? [bytes] : [])
    },
    async close(layer) {
      await ask({ op: 'close', layer })
    },
    terminate() {
      document.removeEventListener('visibilitychange', onHide)
      document.removeEventListener('freeze', onHide)
      breakOff('The take was let go.')
      worker.terminate()
    },
  }
}
