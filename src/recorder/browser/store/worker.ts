/// <reference lib="webworker" />
import { openJournalFile } from './journalFile.js'
import type { JournalFile } from './journalFile.js'
import type { JournalAnswer, JournalCall, JournalRequest } from './journalMessages.js'
import type { LayerName } from './manifest.js'

/** A flush costs up to 40 ms on a slow disk, and is needed against a loss of power only. */
const flushMs = 1000

/** Makes this worker the keeper of a take's files: what it has answered for is on the disk. */
export function serveJournal(): void {
  const files = new Map<LayerName, JournalFile>()
  const flush = (): void => {
    for (const file of files.values()) file.flush()
  }
  const fileOf = (layer: LayerName): JournalFile => {
    const file = files.get(layer)
    if (!file) throw new DOMException(`The layer ${layer} is not open.`, 'InvalidStateError')
    return file
  }

  async function serve(call: JournalCall): Promise<ArrayBuffer | null> {
    switch (call.op) {
      case 'open':
        files.set(call.layer, await openJournalFile(call.takeId, call.layer))
        return null
      case 'append':
        fileOf(call.layer).append(new Uint8Array(new FileReaderSync().readAsArrayBuffer(call.blob)))
        return null
      case 'read':
        return fileOf(call.layer).read(call.start, call.end)
      case 'flush':
        flush()
        return null
      case 'close':
        fileOf(call.layer).close()
        files.delete(call.layer)
        return null
    }
  }

  async function answer({ id, call }: JournalRequest): Promise<void> {
    let told: JournalAnswer
    try {
      told = { id, value: await serve(call) }
    } catch (cause) {
      const { name, message } = cause instanceof Error || cause instanceof DOMException ? cause : new Error()
      told = { id, failure: { name, message } }
    }
    postMessage(told, 'value' in told && told.value ? [told.value] : [])
  }

  let turn: Promise<void> = Promise.resolve()
  addEventListener('message', ({ data }: MessageEvent<JournalRequest>) => {
    turn = turn.then(() => answer(data))
  })
  setInterval(() => {
    try {
      flush()
    } catch {
      // The next append meets the same trouble, and is answered with it.
    }
  }, flushMs)
}
