import { toHippoError } from '../../../core/error.js'
import { loadPart } from '../../../core/loadPart.js'
import { openDatabase } from './database.js'
import { createDiskLedger } from './diskLedger.js'
import type { LedgerOptions, TakeLedger } from './takeLedger.js'

export type { LedgerOptions, TakeLedger } from './takeLedger.js'
export type { TakeRecord } from './takeRecord.js'

/** Opens what this browser offers: files of its own, else IndexedDB, else memory, with a warning where it is less. */
export async function openLedger(options: LedgerOptions): Promise<TakeLedger> {
  try {
    return createDiskLedger(await openDatabase(), options)
  } catch (cause) {
    const { message } = toHippoError(cause)
    const { createMemoryLedger } = await loadPart(import('./memoryLedger.js'))
    return createMemoryLedger(`IndexedDB: ${message}`, options.memoryBytes, options.onWarning)
  }
}
