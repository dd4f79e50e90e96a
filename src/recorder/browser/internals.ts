import type { HttpStack } from 'tus-js-client'

/** What the engine's own tests replace. Kept out of the published types: these are the upload library's. */
export interface BrowserEngineInternals {
  httpStack?: HttpStack
}
