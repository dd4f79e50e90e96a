import type { HttpStack } from 'tus-js-client'
import type { LedgerOptions } from './store/ledger.js'

/** What the engine's own tests replace. Kept out of the published types: these are the upload library's. */
export interface BrowserEngineInternals extends Pick<LedgerOptions, 'estimate' | 'startJournal'> {
  httpStack?: HttpStack
}
