import type { HttpStack } from 'tus-js-client'

/** What an import's own tests replace. Kept out of the published types: these are the upload library's. */
export interface ImportInternals {
  httpStack?: HttpStack
  /** First wait after a failed try, in milliseconds. @default 1000 */
  firstRetryMs?: number
}
